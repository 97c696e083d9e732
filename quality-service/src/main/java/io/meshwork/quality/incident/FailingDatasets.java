package io.meshwork.quality.incident;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which datasets fail. A check fails whose latest result does, unless every contract that declares
 * it calls that a warning, or none declares it any more and the result is from before.
 */
@ApplicationScoped
class FailingDatasets {

  /** Of the parameter that holds the mild severities there is one. */
  static final String FAILS =
      """
      quality_check.outcome = 'FAIL' AND coalesce(
        (SELECT bool_or(lower(trim(severity)) <> ALL (?::text[])) FROM declared_check AS declared
         WHERE declared.dataset_key = quality_check.dataset_key
           AND declared.name = quality_check.name AND retired_at IS NULL),
        (SELECT bool_or(retired_at < quality_check.measured_at) FROM declared_check AS declared
         WHERE declared.dataset_key = quality_check.dataset_key
           AND declared.name = quality_check.name),
        true)
      """;

  private static final String SELECT =
      "SELECT dataset, name, message, measured_at FROM quality_check WHERE "
          + FAILS
          + " AND dataset_key = ANY (?) ORDER BY name";

  private final Statements statements;

  FailingDatasets(Statements statements) {
    this.statements = statements;
  }

  static Statements.Many mild() {
    return Statements.Many.texts(Severity.mildWords());
  }

  Optional<FailingDataset> find(Urn dataset) {
    return Optional.ofNullable(of(List.of(dataset)).get(dataset.toString()));
  }

  /** Those of {@code datasets} that fail, by URN. */
  Map<String, FailingDataset> of(Collection<Urn> datasets) {
    record Row(String dataset, FailingDataset.FailingCheck check) {}
    List<Row> rows =
        statements.list(
            SELECT,
            row ->
                new Row(
                    row.getString("dataset"),
                    new FailingDataset.FailingCheck(
                        row.getString("name"),
                        row.getString("message"),
                        Statements.instant(row, "measured_at"))),
            mild(),
            Statements.Many.uuids(datasets.stream().map(Urn::key).toList()));
    var failing = new TreeMap<String, FailingDataset>();
    for (Row row : rows) {
      failing
          .computeIfAbsent(row.dataset(), dataset -> new FailingDataset(new ArrayList<>()))
          .checks()
          .add(row.check());
    }
    return failing;
  }
}
