package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the events of runs tell as facets: of two events the later one counts. Of a run with
 * many events the first and the last {@value #EVENTS} are read.
 */
@ApplicationScoped
public class RunFacetQuery {

  private static final int EVENTS = 50;

  private static final String OF_RUNS =
      told(
          """
          SELECT event.body #> '{run,facets}'
          WHERE json_typeof(event.body #> '{run,facets}') = 'object'
          """);

  private static final String OF_JOBS =
      told(
          """
          SELECT event.body #> '{job,facets}'
          WHERE json_typeof(event.body #> '{job,facets}') = 'object'
          """);

  private static final String OF_OUTPUTS =
      told(
          """
          SELECT output -> 'facets'
          FROM json_array_elements(CASE json_typeof(event.body -> 'outputs')
                                   WHEN 'array' THEN event.body -> 'outputs' END) AS output
          WHERE output ->> 'namespace' = ? AND output ->> 'name' = ?
            AND json_typeof(output -> 'facets') = 'object'
          """);

  private final Statements statements;
  private final ObjectMapper json;

  RunFacetQuery(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  private record Told(RunKey run, String name, JsonNode facet) {}

  /** The facets of each run, by name; nothing for a run that has none. */
  public Map<RunKey, ObjectNode> ofRuns(Collection<RunKey> runs) {
    return byRun(statements.list(OF_RUNS, this::read, RunKey.jobs(runs), RunKey.ids(runs)));
  }

  /** The facets that each run's events tell of its job. */
  public Map<RunKey, ObjectNode> ofJobs(Collection<RunKey> runs) {
    return byRun(statements.list(OF_JOBS, this::read, RunKey.jobs(runs), RunKey.ids(runs)));
  }

  /** The facets that each run's events tell of a dataset that it wrote. */
  public Map<RunKey, ObjectNode> ofOutputs(Collection<RunKey> runs, Urn dataset) {
    return byRun(
        statements.list(
            OF_OUTPUTS,
            this::read,
            RunKey.jobs(runs),
            RunKey.ids(runs),
            dataset.first(),
            dataset.second()));
  }

  private static String told(String entities) {
    return """
    SELECT DISTINCT ON (wanted.job, wanted.id, facet.key)
      wanted.job, wanted.id, facet.key, facet.value
    FROM unnest(?::uuid[], ?::uuid[]) AS wanted (job, id)
    CROSS JOIN LATERAL (
      SELECT event_time, digest, body,
             row_number() OVER (ORDER BY event_time, digest) AS from_first,
             row_number() OVER (ORDER BY event_time DESC, digest DESC) AS from_last
      FROM event
      WHERE md5(run_id) = replace(wanted.id::text, '-', '') AND job_key = wanted.job
    ) AS event
    CROSS JOIN LATERAL (%s) AS entity (facets)
    CROSS JOIN LATERAL json_each(entity.facets) WITH ORDINALITY AS facet (key, value, place)
    WHERE json_typeof(facet.value) = 'object' AND (from_first <= %d OR from_last <= %d)
    ORDER BY wanted.job, wanted.id, facet.key, event.event_time DESC, event.digest DESC,
      facet.place DESC
    """
        .formatted(entities, EVENTS, EVENTS);
  }

  private Told read(ResultSet row) throws SQLException {
    try {
      return new Told(
          new RunKey(Statements.uuid(row, "job"), Statements.uuid(row, "id")),
          row.getString("key"),
          json.readTree(row.getString("value")));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An event was kept unreadable", impossible);
    }
  }

  private Map<RunKey, ObjectNode> byRun(List<Told> told) {
    var facets = new HashMap<RunKey, ObjectNode>();
    told.forEach(
        one ->
            facets
                .computeIfAbsent(one.run(), run -> json.createObjectNode())
                .set(one.name(), one.facet()));
    return facets;
  }
}
