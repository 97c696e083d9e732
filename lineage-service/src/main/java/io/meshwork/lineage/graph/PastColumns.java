package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads what flowed into columns as jobs told until an instant. Only what each job told last is
 * kept ready; where that is later, the events tell what it told before.
 */
@ApplicationScoped
class PastColumns {

  private static final String INTO =
      """
      SELECT dataset.urn, kept.job, kept.told_at, kept.sources
      FROM column_lineage AS kept JOIN dataset ON dataset.urn_key = kept.dataset_key
      WHERE kept.dataset_key = ANY (?) ORDER BY dataset.urn, kept.job
      """;

  /** What is made of them now, and what is written by jobs that read them. */
  private static final String OUT_OF =
      """
      WITH candidate AS (
        SELECT dataset_key, job_key FROM column_source WHERE source_key = ANY (?)
        UNION
        SELECT written.urn_key, job.urn_key
        FROM dataset AS read JOIN flow AS input ON input.dataset_id = read.id
        JOIN job ON job.id = input.job_id
        JOIN flow AS output ON output.job_id = job.id
        JOIN dataset AS written ON written.id = output.dataset_id
        WHERE read.urn_key = ANY (?) AND input.direction = 'INPUT' AND output.direction = 'OUTPUT'
          AND input.first_seen <= ? AND output.first_seen <= ?
      )
      SELECT dataset.urn, kept.job, kept.told_at, kept.sources
      FROM candidate JOIN column_lineage AS kept USING (dataset_key, job_key)
      JOIN dataset ON dataset.urn_key = kept.dataset_key ORDER BY dataset.urn, kept.job
      """;

  private static final String TOLD_BY_JOBS =
      """
      SELECT told.urn, told.job, past.facet
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
        AS told (urn, namespace, name, job, job_key)
      CROSS JOIN LATERAL (
        SELECT output #> '{facets,columnLineage}' AS facet
        FROM event CROSS JOIN LATERAL json_array_elements(
          CASE json_typeof(event.body -> 'outputs') WHEN 'array' THEN event.body -> 'outputs' END) AS output
        WHERE event.job_key = told.job_key AND event.event_time <= ?
          AND output ->> 'namespace' = told.namespace AND output ->> 'name' = told.name
          AND json_typeof(output #> '{facets,columnLineage,fields}') = 'object'
        ORDER BY event.event_time DESC, event.digest DESC LIMIT 1
      ) AS past
      """;

  private static final String TOLD_ALONE =
      """
      SELECT told.urn, '' AS job, past.facet
      FROM unnest(?::text[], ?::text[], ?::text[]) AS told (urn, namespace, name)
      CROSS JOIN LATERAL (
        SELECT body #> '{dataset,facets,columnLineage}' AS facet FROM event
        WHERE job_key IS NULL AND event_time <= ?
          AND md5((body #>> '{dataset,namespace}') || ' ' || (body #>> '{dataset,name}'))
            = md5(told.namespace || ' ' || told.name)
          AND json_typeof(body #> '{dataset,facets,columnLineage,fields}') = 'object'
        ORDER BY event_time DESC, digest DESC LIMIT 1
      ) AS past
      """;

  private final Statements statements;
  private final ObjectMapper json;

  PastColumns(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /**
   * What flowed into the columns of a dataset, as one job told.
   *
   * @param dataset URN
   * @param job URN; empty if the dataset was told of without a job
   * @param sources as {@link ColumnSources} writes them
   */
  record Told(String dataset, String job, String sources) {}

  private record Kept(Told told, Instant at) {

    static Kept read(ResultSet row) throws SQLException {
      return new Kept(
          new Told(row.getString("urn"), row.getString("job"), row.getString("sources")),
          Statements.instant(row, "told_at"));
    }
  }

  /** What was told until then of all of {@code datasets}, or of what may be made of them. */
  List<Told> told(Side side, List<UUID> datasets, Instant until) {
    Many keys = Many.uuids(datasets);
    List<Kept> kept =
        side == Side.UPSTREAM
            ? statements.list(INTO, Kept::read, keys)
            : statements.list(OUT_OF, Kept::read, keys, keys, until, until);
    List<Told> since = told(kept, it -> it.at().isAfter(until));
    return Stream.of(
            told(kept, it -> !it.at().isAfter(until)),
            byJobs(since.stream().filter(told -> !told.job().isEmpty()).toList(), until),
            alone(since.stream().filter(told -> told.job().isEmpty()).toList(), until))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Told> told(List<Kept> kept, Predicate<Kept> which) {
    return kept.stream().filter(which).map(Kept::told).toList();
  }

  private List<Told> byJobs(List<Told> since, Instant until) {
    List<Urn> datasets = datasets(since);
    List<String> jobs = since.stream().map(Told::job).toList();
    return since.isEmpty()
        ? List.of()
        : statements.list(
            TOLD_BY_JOBS,
            this::read,
            texts(datasets, Urn::toString),
            texts(datasets, Urn::first),
            texts(datasets, Urn::second),
            Many.texts(jobs),
            Many.uuids(jobs.stream().map(Urn::digest).toList()),
            until);
  }

  private List<Told> alone(List<Told> since, Instant until) {
    List<Urn> datasets = datasets(since);
    return since.isEmpty()
        ? List.of()
        : statements.list(
            TOLD_ALONE,
            this::read,
            texts(datasets, Urn::toString),
            texts(datasets, Urn::first),
            texts(datasets, Urn::second),
            until);
  }

  private static List<Urn> datasets(List<Told> told) {
    return told.stream().map(one -> Urn.parse(Urn.Kind.DATASET, "urn", one.dataset())).toList();
  }

  private static Many texts(List<Urn> datasets, Function<Urn, String> text) {
    return Many.texts(datasets.stream().map(text).toList());
  }

  private Told read(ResultSet row) throws SQLException {
    try {
      return new Told(
          row.getString("urn"),
          row.getString("job"),
          ColumnSources.of(json.readTree(row.getString("facet"))));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An event was kept unreadable", impossible);
    }
  }
}
