package io.meshwork.quality.assessment;

import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps how datasets and products stand, and tells when that changes. */
@ApplicationScoped
@Transactional
public class AssessmentService {

  private final Assessments assessments;
  private final Ports ports;
  private final Outbox outbox;
  private final UrnLocks locks;

  AssessmentService(Assessments assessments, Ports ports, Outbox outbox, UrnLocks locks) {
    this.assessments = assessments;
    this.ports = ports;
    this.outbox = outbox;
    this.locks = locks;
  }

  /** How those of {@code urns} stand that were ever checked. */
  public List<AssessmentView> of(Collection<Urn> urns) {
    return assessments.of(urns);
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
    for (AssessmentView changed : assessments.renew(kind, urns)) {
      Urn urn = Urn.parse(kind, "urn", changed.urn());
      outbox.append(
          new OutboxEvent(type, urn, changed.revision(), AssessmentProtos.toEvent(changed)));
    }
  }
}
