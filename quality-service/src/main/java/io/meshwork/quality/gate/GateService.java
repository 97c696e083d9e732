package io.meshwork.quality.gate;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.version.Fault;
import io.meshwork.quality.version.Use;
import io.meshwork.quality.version.Version;
import io.meshwork.quality.version.VersionService;
import io.meshwork.quality.version.VersionService.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether data may be used. What is to know was found out before, so that any number of
 * questions takes a handful of statements: what products offer, which versions are meant, what
 * speaks against them, and what else is known of datasets without any.
 */
@ApplicationScoped
class GateService {

  private static final int MAX_REASONS = 100;

  /** Of all answers together, so that they are not too long however many are asked for. */
  private static final int MAX_REASONS_OF_ALL = 1_000;

  private final VersionService versions;
  private final AssessmentService assessments;

  GateService(VersionService versions, AssessmentService assessments) {
    this.versions = versions;
    this.assessments = assessments;
  }

  /** The answers to questions, in their order. */
  List<GateView> answer(List<Question> questions) {
    Map<Urn, Set<UUID>> ports = ports(questions);
    Map<Written, Version> asked = asked(questions);
    Map<UUID, Version> latest = latest(questions, ports);
    var uses = new ArrayList<Use>();
    for (int place = 0; place < questions.size(); place++) {
      Question question = questions.get(place);
      Written written = written(question);
      if (written != null) {
        uses.add(Use.of(place, found(question, asked.get(written))));
      } else {
        for (UUID dataset : datasets(question, ports)) {
          Version version = latest.get(dataset);
          uses.add(new Use(place, dataset, version == null ? null : version.number(), true));
        }
      }
    }
    return answers(questions, uses, latest);
  }

  private List<GateView> answers(
      List<Question> questions, List<Use> uses, Map<UUID, Version> latest) {
    int most = Math.clamp(MAX_REASONS_OF_ALL / questions.size(), 1, MAX_REASONS);
    Map<Integer, List<Fault>> faults =
        versions.faults(uses, most).stream().collect(Collectors.groupingBy(Fault::place));
    Set<Integer> known = known(uses);
    var answers = new ArrayList<GateView>();
    for (int place = 0; place < questions.size(); place++) {
      Question question = questions.get(place);
      Version version = latest.get(question.urn().key());
      answers.add(
          view(
              question.urn(),
              known.contains(place),
              question.run() == null && version != null ? version.run() : question.run(),
              faults.getOrDefault(place, List.of())));
    }
    return answers;
  }

  private Map<Urn, Set<UUID>> ports(List<Question> questions) {
    Set<Urn> products =
        questions.stream()
            .map(Question::urn)
            .filter(urn -> urn.kind() == Urn.Kind.PRODUCT)
            .collect(Collectors.toSet());
    return products.isEmpty() ? Map.of() : assessments.ports(products);
  }

  /** Those versions that questions name, as far as they are known. */
  private Map<Written, Version> asked(List<Question> questions) {
    Set<Written> written =
        questions.stream()
            .map(GateService::written)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    return versions.of(written).stream()
        .collect(
            Collectors.toMap(
                version -> new Written(version.dataset(), version.run()), version -> version));
  }

  private Map<UUID, Version> latest(List<Question> questions, Map<Urn, Set<UUID>> ports) {
    Set<UUID> datasets =
        questions.stream()
            .filter(question -> question.run() == null)
            .flatMap(question -> datasets(question, ports).stream())
            .collect(Collectors.toSet());
    return versions.latest(datasets).stream()
        .collect(Collectors.toMap(Version::dataset, version -> version));
  }

  private Set<Integer> known(List<Use> uses) {
    Set<UUID> checked =
        versions.checked(uses.stream().filter(use -> use.run() == null).map(Use::dataset).toList());
    return uses.stream()
        .filter(use -> use.run() != null || checked.contains(use.dataset()))
        .map(Use::place)
        .collect(Collectors.toSet());
  }

  private static @Nullable Written written(Question question) {
    return question.run() == null ? null : new Written(question.urn().key(), question.run());
  }

  private static Version found(Question question, @Nullable Version version) {
    if (version == null) {
      throw Failure.notFound(
          "version of %s that the run '%s' is known to have written"
              .formatted(question.urn(), question.run()));
    }
    return version;
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
        reasons);
  }
}
