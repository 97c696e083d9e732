package io.meshwork.quality.lineage;

import io.meshwork.contracts.lineage.v1.EdgesChanged;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which datasets jobs read and write. */
@ApplicationScoped
@Transactional
class Flows {

  private static final String ADD =
      """
      INSERT INTO job_flow AS known (job_key, job, dataset_key, dataset, is_output)
      SELECT DISTINCT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::boolean[])
      ON CONFLICT (job_key, dataset_key, is_output) DO UPDATE SET job = excluded.job
      WHERE known.job <> excluded.job
      """;
  private static final String REMOVE =
      """
      DELETE FROM job_flow USING unnest(?::uuid[], ?::uuid[], ?::boolean[])
        AS gone (job_key, dataset_key, is_output)
      WHERE job_flow.job_key = gone.job_key AND job_flow.dataset_key = gone.dataset_key
        AND job_flow.is_output = gone.is_output
      """;

  private final DataSource dataSource;
  private final Event<FlowsChanged> changes;

  Flows(DataSource dataSource, Event<FlowsChanged> changes) {
    this.dataSource = dataSource;
    this.changes = changes;
  }

  private record Flow(Urn job, Urn dataset, boolean isOutput) {}

  /** Data flows into a job, or out of it. */
  void appeared(Urn job, EdgesChanged changed) {
    List<Flow> flows = flows(job, changed);
    try (Connection connection = dataSource.getConnection();
        var add = new RowsStatement<>(connection, ADD, flows)) {
      add.column("uuid", flow -> flow.job().key())
          .column("text", flow -> flow.job().toString())
          .column("uuid", flow -> flow.dataset().key())
          .column("text", flow -> flow.dataset().toString())
          .column("boolean", Flow::isOutput)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Flows cannot be written", failed);
    }
    tell(job, flows);
  }

  /** Data was not seen to flow for long. */
  void wentStale(Urn job, EdgesChanged changed) {
    List<Flow> flows = flows(job, changed);
    try (Connection connection = dataSource.getConnection();
        var remove = new RowsStatement<>(connection, REMOVE, flows)) {
      remove
          .column("uuid", flow -> flow.job().key())
          .column("uuid", flow -> flow.dataset().key())
          .column("boolean", Flow::isOutput)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Flows cannot be written", failed);
    }
    tell(job, flows);
  }

  private void tell(Urn job, List<Flow> flows) {
    changes.fire(
        new FlowsChanged(job, flows.stream().map(Flow::dataset).collect(Collectors.toSet())));
  }

  private static List<Flow> flows(Urn job, EdgesChanged changed) {
    return changed.getEdgesList().stream()
        .map(
            edge -> {
              boolean isOutput = edge.getOrigin().equals(changed.getJob());
              String dataset = isOutput ? edge.getDestination() : edge.getOrigin();
              return new Flow(job, Urn.parse(Urn.Kind.DATASET, "edges", dataset), isOutput);
            })
        .toList();
  }
}
