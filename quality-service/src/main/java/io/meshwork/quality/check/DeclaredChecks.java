package io.meshwork.quality.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The checks that contracts declare, or declared once. */
@ApplicationScoped
class DeclaredChecks {

  private static final String RETIRE =
      """
      UPDATE declared_check SET retired_at = ? WHERE contract = ? AND retired_at IS NULL
      """;
  private static final String DECLARE =
      """
      INSERT INTO declared_check (contract, dataset, name, rule_id, column_name, dimension, severity,
                                  expectation, description, schedule, type, metric, engine,
                                  implementation, must, unit, arguments, filter)
      SELECT DISTINCT ON (contract, dataset, name) *
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::jsonb[], ?::text[], ?::text[], ?::text[])
        AS new (contract, dataset, name, rule_id, column_name, dimension, severity, expectation,
                description, schedule, type, metric, engine, implementation, must, unit, arguments,
                filter)
      ON CONFLICT (contract, dataset_key, name) DO UPDATE SET
        rule_id = excluded.rule_id, column_name = excluded.column_name,
        dimension = excluded.dimension, severity = excluded.severity,
        expectation = excluded.expectation, description = excluded.description,
        schedule = excluded.schedule, type = excluded.type, metric = excluded.metric,
        engine = excluded.engine, implementation = excluded.implementation, must = excluded.must,
        unit = excluded.unit, arguments = excluded.arguments, filter = excluded.filter,
        retired_at = NULL
      """;

  /** One for each name: of several contracts that declare it, the first that still does. */
  private static final String SELECT =
      """
      SELECT DISTINCT ON (dataset, name) contract, dataset, name, rule_id, column_name, dimension,
        severity, expectation, description, schedule, type, metric, engine, implementation, must,
        unit, arguments, filter, retired_at
      FROM declared_check WHERE dataset_key = ANY (?)
      ORDER BY dataset, name, retired_at DESC NULLS FIRST, contract
      """;

  private static final String DATASETS = "SELECT dataset FROM declared_check WHERE contract = ?";

  private final DataSource dataSource;
  private final ObjectMapper json;

  DeclaredChecks(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** A declared check as it is kept. */
  record Row(Urn contract, DeclaredCheck check, @Nullable Instant retiredAt) {}

  /** From now on {@code contract} declares exactly {@code checks}; others it declared retire. */
  void replace(Urn contract, Collection<DeclaredCheck> checks, Instant now) {
    try (Connection connection = dataSource.getConnection();
        var retire = connection.prepareStatement(RETIRE);
        var declare = new RowsStatement<>(connection, DECLARE, checks)) {
      retire.setObject(1, now.atOffset(ZoneOffset.UTC));
      retire.setString(2, contract.toString());
      retire.executeUpdate();
      declare
          .column("text", check -> contract.toString())
          .column("text", check -> check.dataset().toString())
          .column("text", DeclaredCheck::name)
          .column("text", DeclaredCheck::rule)
          .column("text", DeclaredCheck::column)
          .column("text", check -> check.dimension().name())
          .column("text", DeclaredCheck::severity)
          .column("text", DeclaredCheck::expectation)
          .column("text", DeclaredCheck::description)
          .column("text", DeclaredCheck::schedule)
          .column("text", check -> check.demand().type())
          .column("text", check -> check.demand().metric())
          .column("text", check -> check.demand().engine())
          .column("text", check -> check.demand().implementation())
          .column("jsonb", check -> json.valueToTree(check.demand().must()).toString())
          .column("text", check -> check.demand().unit())
          .column("text", check -> check.demand().arguments())
          .column("text", check -> check.demand().filter())
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Declared checks cannot be written", failed);
    }
  }

  List<Row> of(Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, SELECT, datasets)) {
      ResultSet rows = select.column("uuid", Urn::key).query();
      var declared = new ArrayList<Row>();
      while (rows.next()) {
        declared.add(read(rows));
      }
      return declared;
    } catch (SQLException failed) {
      throw new IllegalStateException("Declared checks cannot be read", failed);
    }
  }

  /** The datasets of which {@code contract} ever declared a check. */
  List<Urn> datasets(Urn contract) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(DATASETS)) {
      select.setString(1, contract.toString());
      ResultSet rows = select.executeQuery();
      var datasets = new ArrayList<Urn>();
      while (rows.next()) {
        datasets.add(Urn.parse(Urn.Kind.DATASET, "dataset", rows.getString(1)));
      }
      return datasets;
    } catch (SQLException failed) {
      throw new IllegalStateException("Declared checks cannot be read", failed);
    }
  }

  private Row read(ResultSet row) throws SQLException {
    var retiredAt = row.getObject("retired_at", OffsetDateTime.class);
    return new Row(
        Urn.parse(Urn.Kind.CONTRACT, "contract", row.getString("contract")),
        new DeclaredCheck(
            Urn.parse(Urn.Kind.DATASET, "dataset", row.getString("dataset")),
            row.getString("name"),
            row.getString("rule_id"),
            row.getString("column_name"),
            Dimension.valueOf(row.getString("dimension")),
            row.getString("severity"),
            row.getString("expectation"),
            row.getString("description"),
            row.getString("schedule"),
            demand(row)),
        retiredAt == null ? null : retiredAt.toInstant());
  }

  private Demand demand(ResultSet row) throws SQLException {
    return new Demand(
        row.getString("type"),
        row.getString("metric"),
        row.getString("engine"),
        row.getString("implementation"),
        must(row.getString("must")),
        row.getString("unit"),
        row.getString("arguments"),
        row.getString("filter"));
  }

  private Map<String, String> must(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", impossible);
    }
  }
}
