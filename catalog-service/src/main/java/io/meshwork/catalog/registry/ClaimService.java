package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.product.OfferWatcher;
import io.meshwork.catalog.product.OfferedPort;
import io.meshwork.catalog.product.OutputPort;
import io.meshwork.catalog.product.ProductService;
import io.meshwork.catalog.product.ProductView;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps to which products' ports subjects belong. */
@ApplicationScoped
@Transactional
public class ClaimService implements OfferWatcher {

  private final Subjects subjects;
  private final SubjectRevisions revisions;
  private final Links links;
  private final Descriptions descriptions;
  private final ProductService products;
  private final ChangeLog changes;
  private final Drafts drafts;

  ClaimService(
      Subjects subjects,
      SubjectRevisions revisions,
      Links links,
      Descriptions descriptions,
      ProductService products,
      ChangeLog changes,
      Drafts drafts) {
    this.subjects = subjects;
    this.revisions = revisions;
    this.links = links;
    this.descriptions = descriptions;
    this.products = products;
    this.changes = changes;
    this.drafts = drafts;
  }

  /**
   * Gives a subject to a port. What its schemas say becomes the columns of the port's dataset, and
   * a version of the port's contract. Nothing happens if it belongs there already.
   *
   * @param expected the revision the caller saw, null for any
   * @throws Failure NOT_FOUND if there is no such subject, INVALID if there is no such port
   */
  public SubjectView claim(String name, ClaimDraft draft, @Nullable Long expected, String actor) {
    drafts.check(draft);
    SubjectName subject = SubjectName.of(name);
    Urn urn = Urn.subject(subject.qualified());
    ProductView product = products.get(Urn.parse(Urn.Kind.PRODUCT, "product", draft.product()));
    Link wanted = link(product, draft);
    var locks = new HashSet<>(wanted.described());
    locks.add(urn);
    changes.lock(locks);
    Subject row =
        subjects
            .row(subject.qualified())
            .filter(found -> found.isVisible(Visibility.ALL))
            .orElseThrow(() -> RegistryFailure.noSubject(subject.qualified()));
    changes.checkRevision(urn, expected, row.revision());
    Link before = row.link();
    if (wanted.equals(before)) {
      return SubjectView.of(row);
    }
    row.belongsTo(wanted);
    SubjectView view = revisions.make(row, actor);
    subjects.flush();
    if (before != null && !before.dataset().equals(wanted.dataset())) {
      descriptions.make(before, actor);
    }
    descriptions.make(wanted, actor);
    return view;
  }

  @Override
  public void offersChanged(Collection<Urn> datasets, String actor) {
    List<Subject> affected = subjects.describing(datasets.stream().map(Urn::toString).toList());
    if (affected.isEmpty()) {
      return;
    }
    changes.lock(affected.stream().map(Subject::toUrn).toList());
    for (Subject subject : affected) {
      subjects.getEntityManager().refresh(subject);
      Link before = subject.link();
      Link now = before == null ? null : links.to(before.dataset());
      if (now != null && !now.equals(before)) {
        subject.belongsTo(now);
        revisions.make(subject, actor);
      }
    }
  }

  private static Link link(ProductView product, ClaimDraft draft) {
    OutputPort port =
        product.outputPorts().stream()
            .filter(one -> one.name().equals(draft.port()))
            .findFirst()
            .orElseThrow(
                () ->
                    Failure.invalid(
                        "port",
                        "%s has no output port '%s'; it has %s"
                            .formatted(
                                product.urn(),
                                draft.port(),
                                product.outputPorts().stream()
                                    .map(OutputPort::name)
                                    .collect(Collectors.joining(", ")))));
    Urn contract = port.contract() == null ? null : Urn.contract(port.contract().id());
    return Link.of(
        dataset(port, draft.dataset()),
        new OfferedPort(Urn.parse("product", product.urn()), port.name(), contract));
  }

  private static String dataset(OutputPort port, @Nullable String wanted) {
    List<String> datasets = port.datasets();
    if (wanted != null && !datasets.contains(wanted)) {
      throw Failure.invalid("dataset", "is not one of the port's: " + String.join(", ", datasets));
    }
    if (wanted == null && datasets.size() != 1) {
      throw Failure.invalid(
          "dataset",
          datasets.isEmpty()
              ? "the port '%s' has none; give it one first".formatted(port.name())
              : "must name one of the port's: " + String.join(", ", datasets));
    }
    return wanted == null ? datasets.getFirst() : wanted;
  }
}
