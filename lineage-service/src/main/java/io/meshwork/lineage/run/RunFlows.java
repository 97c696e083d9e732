package io.meshwork.lineage.run;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what runs read and wrote. */
@ApplicationScoped
class RunFlows {

  /** What a run read is what was written last before it was seen to read. */
  private static final String OF_RUNS =
      """
      SELECT flow.run, flow.direction, dataset.urn, writer.id, job.urn
      FROM run_flow AS flow JOIN dataset ON dataset.id = flow.dataset_id
      LEFT JOIN LATERAL (
        SELECT run FROM run_flow AS written
        WHERE written.dataset_id = flow.dataset_id AND written.direction = 'OUTPUT'
          AND written.last_seen <= flow.last_seen AND written.run <> flow.run
        ORDER BY written.last_seen DESC, written.run DESC LIMIT 1
      ) AS latest ON flow.direction = 'INPUT'
      LEFT JOIN run AS writer
        ON writer.number = CASE flow.direction WHEN 'INPUT' THEN latest.run ELSE flow.run END
      LEFT JOIN job ON job.urn_key = writer.job_key
      WHERE flow.run = ANY (?) ORDER BY dataset.urn
      """;

  private static final String VERSIONS =
      """
      SELECT run.number, run.id, job.urn, run.state, flow.first_seen, flow.last_seen
      FROM dataset AS name JOIN run_flow AS flow ON flow.dataset_id = name.id
      JOIN run ON run.number = flow.run JOIN job ON job.urn_key = run.job_key
      WHERE flow.direction = 'OUTPUT' AND name.id IN (
          SELECT id FROM dataset WHERE urn_key = ?
          UNION
          SELECT other.id FROM dataset JOIN dataset AS other ON other.node_id = dataset.node_id
          WHERE dataset.urn_key = ?)
        AND (flow.last_seen, run.number) < (?, ?)
      ORDER BY flow.last_seen DESC, run.number DESC LIMIT ?
      """;

  private final Statements statements;

  RunFlows(Statements statements) {
    this.statements = statements;
  }

  private record Flow(long run, boolean isInput, RunData data) {}

  /** What one run read and wrote. */
  record Data(List<RunData> inputs, List<RunData> outputs) {

    static final Data NONE = new Data(List.of(), List.of());
  }

  /** A row of a version; where it stands in the list is {@link VersionPosition}. */
  record Version(VersionPosition position, String run, String job, String state) {}

  /** What each of the runs with these numbers read and wrote. */
  Map<Long, Data> of(Collection<Long> numbers) {
    var data = new HashMap<Long, Data>();
    for (Flow flow : flows(numbers)) {
      Data of =
          data.computeIfAbsent(flow.run(), run -> new Data(new ArrayList<>(), new ArrayList<>()));
      (flow.isInput() ? of.inputs() : of.outputs()).add(flow.data());
    }
    return data;
  }

  /** The versions of a dataset, under all of its names, that come after a position. */
  List<Version> versions(UUID dataset, VersionPosition after, int limit) {
    return statements.list(
        VERSIONS,
        row ->
            new Version(
                new VersionPosition(Statements.instant(row, "last_seen"), row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4)),
        dataset,
        dataset,
        after.writtenAt(),
        after.run(),
        limit);
  }

  private List<Flow> flows(Collection<Long> numbers) {
    return statements.list(
        OF_RUNS,
        row ->
            new Flow(
                row.getLong(1),
                row.getString(2).equals("INPUT"),
                new RunData(row.getString(3), row.getString(5), row.getString(4))),
        Many.numbers(numbers));
  }
}
