package io.meshwork.quality.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QualityTest
class UpstreamTest {

  @Inject Upstream upstream;
  @Inject Statements statements;

  @Test
  void whatIsNearIsKnownHoweverMuchLiesBehindIt() {
    flow("a_writer", "near_a", true);
    flow("a_writer", "near_b", false);
    flow("z_writer", "near_b", true);
    for (int i = 0; i < 1_005; i++) {
      flow("z_writer", "near_c" + i, false);
      flow("far_" + i, "near_c" + i, true);
    }

    Upstream.Flows flows = upstream.flows(List.of(dataset("near_a").key()));

    assertThat(flows.areAll()).isFalse();
    assertThat(flows.nearest())
        .extracting(Upstream.Flow::job)
        .startsWith(job("a_writer"), job("a_writer"), job("z_writer"));
    assertThat(flows.nearest())
        .extracting(Upstream.Flow::job)
        .filteredOn(job -> job.equals(job("z_writer")))
        .hasSize(1_006);
    assertThat(flows.nearest().stream().map(Upstream.Flow::job).distinct()).hasSize(1_000);
  }

  @Test
  void whatFlowsInACircleIsToldOnce() {
    flow("there", "circle_a", false);
    flow("there", "circle_b", true);
    flow("back", "circle_b", false);
    flow("back", "circle_a", true);

    Upstream.Flows flows = upstream.flows(List.of(dataset("circle_a").key()));

    assertThat(flows.areAll()).isTrue();
    assertThat(flows.nearest())
        .extracting(Upstream.Flow::job)
        .containsExactly(job("back"), job("back"), job("there"), job("there"));
  }

  private void flow(String job, String dataset, boolean isOutput) {
    statements.update(
        "INSERT INTO job_flow (job_key, job, dataset_key, dataset, is_output) VALUES (?, ?, ?, ?, ?)",
        Urn.digest(job(job)),
        job(job),
        dataset(dataset).key(),
        dataset(dataset).toString(),
        isOutput);
  }

  private static String job(String name) {
    return "job:upstream:" + name;
  }

  private static Urn dataset(String name) {
    return Urn.parse("urn", "dataset:upstream:" + name);
  }
}
