package io.meshwork.quality.score;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.assessment.Scored;
import io.meshwork.quality.score.deduction.Deduction;
import io.meshwork.quality.score.deduction.Deductions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells how things score, and why. */
@ApplicationScoped
class ScoreService {

  private static final int MAX_DEDUCTIONS = 500;
  private static final int MAX_MEMBERS = 500;

  private final AssessmentService assessments;
  private final Deductions deductions;
  private final ScoreHistory history;

  ScoreService(AssessmentService assessments, Deductions deductions, ScoreHistory history) {
    this.assessments = assessments;
    this.deductions = deductions;
    this.history = history;
  }

  /** The score of a dataset, product or domain, with what it is made of. */
  ScoreView of(Urn urn) {
    return switch (urn.kind()) {
      case DATASET -> ofDataset(urn);
      case PRODUCT -> ofProduct(urn);
      default -> {
        List<Scored> products = assessments.scoredWithin(urn);
        yield new ScoreView(urn.toString(), mean(products), List.of(), lowest(products));
      }
    };
  }

  /** The scores of a dataset, product or domain from a time on, the earliest first. */
  List<ScoreEntry> history(Urn urn, Instant since) {
    return urn.kind() == Urn.Kind.DOMAIN ? history.within(urn, since) : history.of(urn, since);
  }

  private ScoreView ofDataset(Urn dataset) {
    List<Deduction> taken = deductions.of(List.of(dataset)).get(dataset);
    return taken == null
        ? new ScoreView(dataset.toString(), null, List.of(), List.of())
        : new ScoreView(
            dataset.toString(), Deductions.score(taken), most(taken.stream()), List.of());
  }

  private ScoreView ofProduct(Urn product) {
    List<Scored> datasets = assessments.scoredBehind(product);
    List<Urn> urns =
        datasets.stream().map(one -> Urn.parse(Urn.Kind.DATASET, "urn", one.urn())).toList();
    Stream<Deduction> taken =
        deductions.of(urns).values().stream()
            .flatMap(Collection::stream)
            .map(deduction -> deduction.sharedBy(urns.size()));
    return new ScoreView(product.toString(), mean(datasets), most(taken), lowest(datasets));
  }

  private static List<Deduction> most(Stream<Deduction> taken) {
    return taken
        .sorted(
            Comparator.comparing(Deduction::points)
                .reversed()
                .thenComparing(Deduction::dataset)
                .thenComparing(Deduction::name))
        .limit(MAX_DEDUCTIONS)
        .toList();
  }

  private static List<Scored> lowest(List<Scored> members) {
    return members.stream()
        .sorted(Comparator.comparing(Scored::score))
        .limit(MAX_MEMBERS)
        .sorted(Comparator.comparing(Scored::urn))
        .toList();
  }

  private static @Nullable Double mean(List<Scored> scored) {
    return MovingMean.of(scored.stream().map(Scored::score).toList());
  }
}
