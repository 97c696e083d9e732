package io.meshwork.quality.execution.engine;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.execution.source.Sources;
import io.meshwork.quality.execution.statement.Measure;
import io.meshwork.quality.execution.statement.Plans;
import io.meshwork.quality.execution.statement.UnrunnableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs checks. Whatever is wrong with a check or its data is a finding, not a failure of ours. */
@ApplicationScoped
public class Engine {

  private final Sources sources;

  Engine(Sources sources) {
    this.sources = sources;
  }

  /**
   * Runs the checks of {@code subject}.
   *
   * @param now by which freshness is told
   */
  public Report run(Subject subject, Instant now, Progress progress) {
    var notRun = new HashMap<String, String>();
    var findings = new ArrayList<Finding>();
    var tasks = new ArrayList<Task>();
    for (Subject.Declared declared : subject.checks()) {
      DeclaredCheck check = declared.check();
      Optional<String> why =
          sources.serve(subject.dataset())
              ? Plans.whyNotRun(check)
              : Optional.of(noSource(subject.dataset()));
      if (why.isPresent()) {
        notRun.put(check.name(), why.get());
      } else {
        try {
          tasks.add(new Task(Plans.read(check), declared.columns()));
        } catch (UnrunnableException fault) {
          findings.add(Finding.error(check, fault.reason()));
        }
      }
    }
    notRun.forEach((check, why) -> progress.checked());
    findings.forEach(finding -> progress.checked());
    if (!tasks.isEmpty()) {
      findings.addAll(inspect(subject, tasks, now, progress));
    }
    return new Report(findings, notRun);
  }

  /** What keeps the checks of a dataset from being run. */
  public static String noSource(Urn dataset) {
    return "No source serves it: no meshwork.quality.sources is for the namespace '%s'."
        .formatted(dataset.first());
  }

  private List<Finding> inspect(Subject subject, List<Task> tasks, Instant now, Progress progress) {
    Urn dataset = subject.dataset();
    Map<Task, Finding> found = Map.of();
    String fault = "The run was over before it.";
    try (var session = sources.open(dataset, subject.names(), others(tasks))) {
      var inspection =
          new Inspection(
              session,
              sources.config(dataset),
              subject.columns(),
              failure -> sources.tell(dataset, failure),
              now);
      found = inspection.findings();
      inspection.run(tasks, progress);
    } catch (SQLException failed) {
      fault = sources.tell(dataset, failed);
    } catch (UnrunnableException unrunnable) {
      fault = unrunnable.reason();
    }
    var findings = new ArrayList<Finding>();
    for (Task task : tasks) {
      Finding finding = found.get(task);
      findings.add(finding == null ? Finding.error(task.check(), fault) : finding);
    }
    return findings;
  }

  private static Set<String> others(List<Task> tasks) {
    return tasks.stream()
        .map(task -> task.plan().measure())
        .filter(Measure.Orphans.class::isInstance)
        .map(measure -> ((Measure.Orphans) measure).table())
        .collect(Collectors.toSet());
  }
}
