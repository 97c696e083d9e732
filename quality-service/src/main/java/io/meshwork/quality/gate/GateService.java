package io.meshwork.quality.gate;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.version.CheckedDataset;
import io.meshwork.quality.version.Fault;
import io.meshwork.quality.version.Version;
import io.meshwork.quality.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says whether data may be used. What is to know was found out before, so that any number of
 * questions takes two statements, one more if they are about products, and one more if some of many
 * datasets were written by runs and others by nobody knows whom.
 */
@ApplicationScoped
class GateService {

  private static final int MAX_REASONS = 100;

  private final VersionService versions;
  private final AssessmentService assessments;

  GateService(VersionService versions, AssessmentService assessments) {
    this.versions = versions;
    this.assessments = assessments;
  }

  /** The answers to questions, in their order. */
  List<GateView> answer(List<Question> questions) {
    Set<Urn> products =
        questions.stream()
            .map(Question::urn)
            .filter(urn -> urn.kind() == Urn.Kind.PRODUCT)
            .collect(Collectors.toSet());
    Map<Urn, Set<UUID>> ports = products.isEmpty() ? Map.of() : assessments.ports(products);
    Set<UUID> latest = new HashSet<>();
    for (Question question : questions) {
      if (question.run() == null) {
        latest.addAll(datasets(question, ports));
      }
    }
    Standing standing = standing(latest);
    return questions.stream()
        .map(
            question -> {
              if (question.run() != null) {
                return ofVersion(question.urn(), question.run());
              }
              Set<UUID> datasets = datasets(question, ports);
              boolean isDataset = question.urn().kind() == Urn.Kind.DATASET;
              return standing.of(question.urn(), datasets, isDataset);
            })
        .toList();
  }

  private GateView ofVersion(Urn dataset, String run) {
    Version version =
        versions
            .find(dataset.key(), run)
            .orElseThrow(
                () ->
                    Failure.notFound(
                        "version of %s that the run '%s' is known to have written"
                            .formatted(dataset, run)));
    return view(dataset, true, run, versions.faults(List.of(version)));
  }

  private Standing standing(Collection<UUID> datasets) {
    if (datasets.isEmpty()) {
      return new Standing(Map.of(), Map.of());
    }
    Map<UUID, Version> written =
        versions.latest(datasets).stream()
            .collect(Collectors.toMap(Version::dataset, version -> version));
    Map<UUID, List<Fault>> faults = new HashMap<>();
    written.keySet().forEach(dataset -> faults.put(dataset, new ArrayList<>()));
    for (Fault fault : versions.faults(written.values())) {
      faults.computeIfAbsent(fault.of(), dataset -> new ArrayList<>()).add(fault);
    }
    List<UUID> others = datasets.stream().filter(key -> !written.containsKey(key)).toList();
    for (CheckedDataset checked : versions.standing(others)) {
      faults.put(checked.key(), checked.faults());
    }
    return new Standing(written, faults);
  }

  private static Set<UUID> datasets(Question question, Map<Urn, Set<UUID>> ports) {
    return question.urn().kind() == Urn.Kind.PRODUCT
        ? ports.getOrDefault(question.urn(), Set.of())
        : Set.of(question.urn().key());
  }

  private static GateView view(
      Urn urn, boolean isKnown, @Nullable String run, Collection<Fault> faults) {
    List<Reason> reasons =
        faults.stream().map(Reason::of).distinct().sorted(Reason.GRAVEST_FIRST).toList();
    return new GateView(
        urn.toString(),
        reasons.isEmpty() ? Decision.ALLOW : reasons.getFirst().decision(),
        isKnown,
        run,
        reasons.stream().limit(MAX_REASONS).toList());
  }

  /**
   * How datasets stand now.
   *
   * @param versions their latest, of those that have any
   * @param faults of all of which anything is known
   */
  private record Standing(Map<UUID, Version> versions, Map<UUID, List<Fault>> faults) {

    GateView of(Urn urn, Set<UUID> datasets, boolean isDataset) {
      Version version = isDataset ? versions.get(urn.key()) : null;
      return view(
          urn,
          datasets.stream().anyMatch(faults::containsKey),
          version == null ? null : version.run(),
          datasets.stream()
              .flatMap(dataset -> faults.getOrDefault(dataset, List.of()).stream())
              .toList());
    }
  }
}
