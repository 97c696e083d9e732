package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.FindingService;
import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.catalog.intake.Intake;
import io.meshwork.catalog.intake.JobIntake;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes in what one run finds, and writes down how far it is. */
final class RunSink implements Sink {

  private final ConnectorRun run;
  private final Intake.Generation generation;
  private final Intake intake;
  private final JobIntake jobIntake;
  private final ConnectorRuns runs;
  private final RunChanges changes;
  private final Clock clock;

  RunSink(
      ConnectorRun run,
      Intake.Generation generation,
      Intake intake,
      JobIntake jobIntake,
      ConnectorRuns runs,
      RunChanges changes,
      Clock clock) {
    this.run = run;
    this.generation = generation;
    this.intake = intake;
    this.jobIntake = jobIntake;
    this.runs = runs;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public void total(int datasets) {
    run.total = datasets;
    progress();
  }

  @Override
  public void found(List<Found> datasets) {
    var rows = new HashMap<Urn, @Nullable Long>();
    datasets.forEach(found -> rows.put(found.finding().urn(), found.rows()));
    var news = new ArrayList<RunChange>();
    intake.take(
        generation,
        datasets.stream().map(Found::finding).toList(),
        (finding, effect) -> count(finding, effect, rows.get(finding.urn()), news));
    changes.add(run.id, news);
    progress();
  }

  @Override
  public void jobs(List<DeclaredJob> jobs) {
    jobIntake.take(generation.origin(), jobs);
    progress();
  }

  /** What was not found is gone: everything was looked at. */
  void finish() {
    List<Urn> gone = intake.finish(generation);
    run.gone = gone.size();
    changes.add(
        run.id, gone.stream().map(urn -> new RunChange(0, urn.toString(), "gone", null)).toList());
    progress();
  }

  private void count(
      Finding finding, FindingService.Effect effect, @Nullable Long rows, List<RunChange> news) {
    run.found++;
    switch (effect) {
      case CREATED -> run.created++;
      case UPDATED -> run.updated++;
      case UNCHANGED -> run.unchanged++;
    }
    if (effect != FindingService.Effect.UNCHANGED) {
      news.add(
          new RunChange(0, finding.urn().toString(), effect.name().toLowerCase(Locale.ROOT), rows));
    }
  }

  private void progress() {
    if (!runs.progress(run, clock.instant())) {
      throw Failure.conflict("The run was taken for dead and ended.");
    }
  }
}
