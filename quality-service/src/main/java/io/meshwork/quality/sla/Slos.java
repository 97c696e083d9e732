package io.meshwork.quality.sla;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The promises that were made by API, as rows. */
@ApplicationScoped
class Slos {

  private static final String SAVE =
      """
      INSERT INTO slo (name, dataset, property, value, unit, target, span, description, actor, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET
        dataset = excluded.dataset, property = excluded.property, value = excluded.value,
        unit = excluded.unit, target = excluded.target, span = excluded.span,
        description = excluded.description, actor = excluded.actor, updated_at = excluded.updated_at
      """;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('slo:' || ?::text, 0)) IS NULL";

  private final DataSource dataSource;
  private final Statements statements;

  Slos(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /**
   * Makes those take turns who change what is promised under a name, until the transaction ends.
   * Comes before the lock of a dataset: which one that is, nobody else changes then.
   */
  void lock(String name) {
    statements.list(LOCK, row -> row.getBoolean(1), name);
  }

  Optional<Slo> find(String name) {
    return statements.list("SELECT * FROM slo WHERE name = ?", Slos::read, name).stream()
        .findFirst();
  }

  /** Those about a dataset, or about any that a product offers; a contract makes none of them. */
  List<Slo> of(Urn urn) {
    return switch (urn.kind()) {
      case DATASET ->
          statements.list(
              "SELECT * FROM slo WHERE md5(dataset)::uuid = ? ORDER BY name",
              Slos::read,
              urn.key());
      case PRODUCT ->
          statements.list(
              """
              SELECT * FROM slo WHERE md5(dataset)::uuid IN (
                SELECT dataset_key FROM product_port WHERE product = ?)
              ORDER BY name
              """,
              Slos::read,
              urn.toString());
      default -> List.of();
    };
  }

  /** In the order of their names. */
  List<Slo> after(String name, int limit) {
    return statements.list(
        "SELECT * FROM slo WHERE name > ? ORDER BY name LIMIT ?", Slos::read, name, limit);
  }

  void save(Slo slo) {
    try (Connection connection = dataSource.getConnection();
        var save = connection.prepareStatement(SAVE)) {
      save.setString(1, slo.name());
      save.setString(2, slo.dataset().toString());
      save.setString(3, slo.property());
      save.setString(4, slo.value());
      save.setString(5, slo.unit());
      save.setDouble(6, slo.target());
      save.setLong(7, slo.window().toSeconds());
      save.setString(8, slo.description());
      save.setString(9, slo.actor());
      save.setObject(10, slo.updatedAt().atOffset(ZoneOffset.UTC));
      save.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Promises cannot be written", failed);
    }
  }

  void delete(String name) {
    try (Connection connection = dataSource.getConnection();
        var delete = connection.prepareStatement("DELETE FROM slo WHERE name = ?")) {
      delete.setString(1, name);
      delete.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Promises cannot be deleted", failed);
    }
  }

  private static Slo read(ResultSet row) throws SQLException {
    return new Slo(
        row.getString("name"),
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        row.getString("property"),
        row.getString("value"),
        row.getString("unit"),
        row.getDouble("target"),
        Duration.ofSeconds(row.getLong("span")),
        row.getString("description"),
        row.getString("actor"),
        Statements.instant(row, "updated_at"));
  }
}
