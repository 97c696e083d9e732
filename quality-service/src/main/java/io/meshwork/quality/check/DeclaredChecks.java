package io.meshwork.quality.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The checks that are declared, or were once: by contracts, or by API. The latter stand as declared
 * by their dataset.
 */
@ApplicationScoped
class DeclaredChecks {

  /** Tells the datasets of checks that have results which now count, or weigh, otherwise. */
  private static final String REPLACE =
      """
      WITH told AS MATERIALIZED (
        SELECT DISTINCT ON (contract, dataset, name) *
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::jsonb[], ?::text[], ?::text[], ?::text[])
          AS told (contract, dataset, name, rule_id, column_name, dimension, severity, expectation,
                   description, schedule, type, metric, engine, implementation, must, unit, arguments,
                   filter)
      ), retired AS (
        UPDATE declared_check SET retired_at = ?
        WHERE contract = ? AND retired_at IS NULL
          AND (dataset, name) NOT IN (SELECT dataset, name FROM told)
        RETURNING dataset, dataset_key, name
      ), declared AS (
        INSERT INTO declared_check (contract, dataset, name, rule_id, column_name, dimension, severity,
                                    expectation, description, schedule, type, metric, engine,
                                    implementation, must, unit, arguments, filter)
        SELECT * FROM told
        ON CONFLICT (contract, dataset_key, name) DO UPDATE SET
          rule_id = excluded.rule_id, column_name = excluded.column_name,
          dimension = excluded.dimension, severity = excluded.severity,
          expectation = excluded.expectation, description = excluded.description,
          schedule = excluded.schedule, type = excluded.type, metric = excluded.metric,
          engine = excluded.engine, implementation = excluded.implementation, must = excluded.must,
          unit = excluded.unit, arguments = excluded.arguments, filter = excluded.filter,
          retired_at = NULL
        RETURNING new.dataset, new.dataset_key, new.name,
          old.severity IS DISTINCT FROM new.severity OR old.dimension IS DISTINCT FROM new.dimension
            OR old.retired_at IS NOT NULL AS is_other
      )
      SELECT DISTINCT changed.dataset
      FROM (SELECT dataset, dataset_key, name FROM retired
            UNION ALL SELECT dataset, dataset_key, name FROM declared WHERE is_other) AS changed
      JOIN quality_check USING (dataset_key, name)
      """;

  /**
   * One for each name: of several that declare it the first that still does, contracts before
   * others.
   */
  private static final String SELECT =
      """
      SELECT DISTINCT ON (dataset, name) contract, dataset, name, rule_id, column_name, dimension,
        severity, expectation, description, schedule, type, metric, engine, implementation, must,
        unit, arguments, filter, retired_at
      FROM declared_check WHERE dataset_key = ANY (?)
      ORDER BY dataset, name, retired_at DESC NULLS FIRST, contract
      """;

  private static final String BY_API =
      """
      SELECT contract, dataset, name, rule_id, column_name, dimension,
        severity, expectation, description, schedule, type, metric, engine, implementation, must,
        unit, arguments, filter, retired_at
      FROM declared_check WHERE dataset_key = ? AND contract = dataset AND retired_at IS NULL
      ORDER BY name
      """;

  private static final String DATASETS = "SELECT dataset FROM declared_check WHERE contract = ?";

  private final DataSource dataSource;
  private final Statements statements;
  private final ObjectMapper json;

  DeclaredChecks(DataSource dataSource, Statements statements, ObjectMapper json) {
    this.dataSource = dataSource;
    this.statements = statements;
    this.json = json;
  }

  /**
   * A declared check as it is kept.
   *
   * @param declarer the contract, or the dataset itself
   */
  record Row(Urn declarer, DeclaredCheck check, @Nullable Instant retiredAt) {

    Optional<Urn> contract() {
      return Optional.of(declarer).filter(urn -> urn.kind() == Urn.Kind.CONTRACT);
    }
  }

  /**
   * From now on {@code declarer} declares exactly {@code checks}; others it declared retire.
   *
   * @return datasets of which results count, or weigh, otherwise than before
   */
  Set<Urn> replace(Urn declarer, Collection<DeclaredCheck> checks, Instant now) {
    return new HashSet<>(
        statements.list(
            REPLACE,
            row -> Urn.parse(Urn.Kind.DATASET, "dataset", row.getString(1)),
            texts(checks, check -> declarer.toString()),
            texts(checks, check -> check.dataset().toString()),
            texts(checks, DeclaredCheck::name),
            texts(checks, DeclaredCheck::rule),
            texts(checks, DeclaredCheck::column),
            texts(checks, check -> check.dimension().name()),
            texts(checks, DeclaredCheck::severity),
            texts(checks, DeclaredCheck::expectation),
            texts(checks, DeclaredCheck::description),
            texts(checks, DeclaredCheck::schedule),
            texts(checks, check -> check.demand().type()),
            texts(checks, check -> check.demand().metric()),
            texts(checks, check -> check.demand().engine()),
            texts(checks, check -> check.demand().implementation()),
            new Many("jsonb", checks.stream().map(check -> must(check.demand())).toList()),
            texts(checks, check -> check.demand().unit()),
            texts(checks, check -> check.demand().arguments()),
            texts(checks, check -> check.demand().filter()),
            now,
            declarer.toString()));
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

  /** Those of a dataset that are declared by API now, whatever contracts say, by name. */
  List<DeclaredCheck> byApi(Urn dataset) {
    return statements.list(BY_API, row -> read(row).check(), dataset.key());
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

  private static Many texts(
      Collection<DeclaredCheck> checks, Function<DeclaredCheck, String> text) {
    return Many.texts(checks.stream().map(text).toList());
  }

  private Row read(ResultSet row) throws SQLException {
    var retiredAt = row.getObject("retired_at", OffsetDateTime.class);
    return new Row(
        Urn.parse("contract", row.getString("contract")),
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

  private String must(Demand demand) {
    return json.valueToTree(demand.must()).toString();
  }

  private Map<String, String> must(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL gave what is no JSON", impossible);
    }
  }
}
