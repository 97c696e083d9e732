package io.meshwork.quality.sla.objective;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.timeline.Alert;
import io.meshwork.quality.sla.timeline.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What is promised of datasets, as rows. */
@ApplicationScoped
public class Objectives {

  private static final String COLUMNS =
      """
      SELECT id, source, dataset, kind, terms, target, span, since, retired_at, standing, alert,
        is_exhausted, breaks_at, wanted_after, evaluated_to
      FROM sla_objective
      """;

  /** Whoever promises again what was promised once begins anew. */
  private static final String ADD =
      """
      INSERT INTO sla_objective AS known (id, source, dataset, kind, terms, target, span, since, look_at)
      SELECT DISTINCT ON (id) *, since
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::bigint[],
                  ?::timestamptz[])
        AS new (id, source, dataset, kind, terms, target, span, since)
      ON CONFLICT (id) DO UPDATE SET
        retired_at = NULL, since = excluded.since, look_at = excluded.since, evaluated_to = NULL
      WHERE known.retired_at IS NOT NULL
      """;

  /**
   * From then on nothing is known of it, whatever a replica found whose clock is ahead; and it is
   * told that nobody promises it any more.
   */
  private static final String RETIRE =
      """
      WITH retired AS (
        UPDATE sla_objective SET retired_at = told.at, breaks_at = NULL, standing = 'UNKNOWN',
          alert = 'NONE', is_exhausted = false
        FROM (SELECT ?::timestamptz AS at) AS told
        WHERE source = ? AND retired_at IS NULL AND NOT id = ANY (?)
        RETURNING id, dataset_key, retired_at
      ), never AS (
        DELETE FROM sla_stretch USING retired
        WHERE objective = retired.id
          AND began_at > date_trunc('minute', retired_at) + interval '1 minute'
      ), ended AS (
        INSERT INTO sla_stretch (objective, began_at, standing)
        SELECT id, date_trunc('minute', retired_at) + interval '1 minute', 'UNKNOWN' FROM retired
        ON CONFLICT (objective, began_at) DO UPDATE SET standing = excluded.standing
      )
      INSERT INTO sla_news (dataset_key, since) SELECT dataset_key, retired_at FROM retired
      """;

  private final DataSource dataSource;
  private final Statements statements;

  Objectives(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /**
   * A promise about a dataset that somebody makes.
   *
   * @param id by which it is the same as before
   */
  public record Made(UUID id, Urn dataset, Promise promise) {}

  /** Datasets of which {@code source} promises anything. */
  public Set<Urn> datasets(String source) {
    return new HashSet<>(
        statements.list(
            "SELECT dataset FROM sla_objective WHERE source = ? AND retired_at IS NULL",
            row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)),
            source));
  }

  /**
   * From now on {@code source} promises exactly this. The caller holds the datasets locked, of
   * which it promised anything until now as well.
   *
   * @param since from when on the promises count that are new
   */
  public void declare(String source, Collection<Made> promised, Instant since, Instant now) {
    try (Connection connection = dataSource.getConnection();
        var retire = connection.prepareStatement(RETIRE);
        var add = new RowsStatement<>(connection, ADD, promised)) {
      retire.setString(1, now.toString());
      retire.setString(2, source);
      retire.setArray(
          3, connection.createArrayOf("uuid", promised.stream().map(Made::id).toArray()));
      retire.executeUpdate();
      add.column("uuid", Made::id)
          .column("text", _ -> source)
          .column("text", made -> made.dataset().toString())
          .column("text", made -> made.promise().kind().name())
          .column("text", made -> made.promise().terms().text())
          .column("float8", made -> made.promise().target())
          .column("bigint", made -> made.promise().window().toSeconds())
          .column("timestamptz", _ -> since)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Objectives cannot be written", failed);
    }
  }

  public Optional<Objective> find(UUID id) {
    return statements.list(COLUMNS + "WHERE id = ?", Objectives::read, id).stream().findFirst();
  }

  /** Those that are promised now of any of {@code datasets}. */
  public List<Objective> of(Collection<Urn> datasets) {
    return statements.list(
        COLUMNS + "WHERE dataset_key = ANY (?) AND retired_at IS NULL ORDER BY dataset, kind, id",
        Objectives::read,
        Many.uuids(datasets.stream().map(Urn::key).toList()));
  }

  /** Those of any of {@code sources} that are promised now. */
  public List<Objective> by(Collection<String> sources) {
    return statements.list(
        COLUMNS + "WHERE source = ANY (?) AND retired_at IS NULL ORDER BY dataset, kind, id",
        Objectives::read,
        Many.texts(sources));
  }

  /** Those in {@code scope} that are promised now, by id. */
  public List<Objective> in(Scope scope, List<Standing> standings, UUID after, int limit) {
    return select(
        """
        WHERE retired_at IS NULL AND standing = ANY (?) AND id > ? AND (%s) ORDER BY id LIMIT ?
        """
            .formatted(scope.condition()),
        List.of(Many.texts(standings.stream().map(Standing::name).toList()), after),
        scope,
        limit);
  }

  /** Those in {@code scope} that wait for a version, the first to break first. */
  public List<Objective> waiting(Scope scope, Instant breaksAt, UUID id, int limit) {
    return select(
        """
        WHERE retired_at IS NULL AND (breaks_at, id) > (?, ?) AND (%s)
        ORDER BY breaks_at, id LIMIT ?
        """
            .formatted(scope.condition()),
        List.of(breaksAt, id),
        scope,
        limit);
  }

  /** What was made of {@code promise}, which {@code source} makes of datasets. */
  public static List<Made> made(String source, Collection<Urn> datasets, Promise promise) {
    return datasets.stream()
        .map(dataset -> new Made(promise.id(source, dataset), dataset, promise))
        .toList();
  }

  private List<Objective> select(String where, List<Object> parameters, Scope scope, int limit) {
    var all = new ArrayList<Object>(parameters);
    all.addAll(scope.parameters());
    all.add(limit);
    return statements.list(COLUMNS + where, Objectives::read, all.toArray());
  }

  private static Objective read(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    return new Objective(
        Statements.uuid(row, "id"),
        row.getString("source"),
        Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
        new Promise(
            kind,
            Terms.parse(kind, row.getString("terms")),
            row.getDouble("target"),
            Duration.ofSeconds(row.getLong("span"))),
        Statements.instant(row, "since"),
        Statements.instantOrNull(row, "retired_at"),
        Standing.valueOf(row.getString("standing")),
        Alert.valueOf(row.getString("alert")),
        row.getBoolean("is_exhausted"),
        Statements.instantOrNull(row, "breaks_at"),
        Statements.instantOrNull(row, "wanted_after"),
        Statements.instantOrNull(row, "evaluated_to"));
  }
}
