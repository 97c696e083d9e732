package io.meshwork.quality.assessment;

import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps how datasets and products stand, and tells when that changes. */
@ApplicationScoped
@Transactional
public class AssessmentService {

  private final Assessments assessments;
  private final Scores scores;
  private final Ports ports;
  private final Outbox outbox;
  private final UrnLocks locks;
  private final Event<AssessmentsChanged> changes;

  AssessmentService(
      Assessments assessments,
      Scores scores,
      Ports ports,
      Outbox outbox,
      UrnLocks locks,
      Event<AssessmentsChanged> changes) {
    this.assessments = assessments;
    this.scores = scores;
    this.ports = ports;
    this.outbox = outbox;
    this.locks = locks;
    this.changes = changes;
  }

  /** How those of {@code urns} stand that were ever checked. */
  public List<AssessmentView> of(Collection<Urn> urns) {
    return assessments.of(urns);
  }

  /** The keys of the datasets that each of {@code products} offers, if it offers any. */
  public Map<Urn, Set<UUID>> ports(Collection<Urn> products) {
    return ports.offered(products);
  }

  /** Those datasets of a product that have a score; the product's is their mean. */
  public List<Scored> scoredBehind(Urn product) {
    return scores.behind(product);
  }

  /** Those products of a domain, and of the domains below it, that have a score. */
  public List<Scored> scoredWithin(Urn domain) {
    return scores.within(ProductsWithin.of(domain));
  }

  /**
   * Assesses datasets with new results, which the caller has locked, and the products that offer
   * them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void assess(Set<Urn> datasets) {
    renew(Urn.Kind.DATASET, datasets);
    Set<Urn> products = ports.offering(datasets);
    locks.lock(products);
    renew(Urn.Kind.PRODUCT, products);
  }

  /** Assesses those of {@code datasets} that were ever assessed; the caller has locked them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reassess(Set<Urn> datasets) {
    Set<Urn> known =
        assessments.of(datasets).stream()
            .map(assessment -> Urn.parse(Urn.Kind.DATASET, "urn", assessment.urn()))
            .collect(Collectors.toSet());
    if (!known.isEmpty()) {
      assess(known);
    }
  }

  /** From now on {@code product} stands as {@code datasets} do. */
  void offers(Urn product, Collection<Urn> datasets) {
    locks.lock(product);
    ports.replace(product, datasets);
    renew(Urn.Kind.PRODUCT, List.of(product));
  }

  private void renew(Urn.Kind kind, Collection<Urn> urns) {
    String type = "io.meshwork.quality.%s.v1.assessed".formatted(kind.word());
    List<AssessmentView> changed = assessments.renew(kind, urns, scores.of(kind, urns));
    for (AssessmentView one : changed) {
      Urn urn = Urn.parse(kind, "urn", one.urn());
      outbox.append(new OutboxEvent(type, urn, one.revision(), AssessmentProtos.toEvent(one)));
    }
    if (!changed.isEmpty()) {
      changes.fire(new AssessmentsChanged(changed));
    }
  }
}
