package io.meshwork.catalog.product;

import io.meshwork.catalog.contract.ContractService;
import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the data products. */
@ApplicationScoped
@Transactional
public class ProductService {

  private final Products products;
  private final ProductReferences references;
  private final PortContracts portContracts;
  private final ProductRevisions revisions;
  private final DatasetService datasets;
  private final ContractService contracts;
  private final List<OfferWatcher> watchers;
  private final ChangeLog changes;
  private final Drafts drafts;

  ProductService(
      Products products,
      ProductReferences references,
      PortContracts portContracts,
      ProductRevisions revisions,
      DatasetService datasets,
      ContractService contracts,
      @All List<OfferWatcher> watchers,
      ChangeLog changes,
      Drafts drafts) {
    this.products = products;
    this.references = references;
    this.portContracts = portContracts;
    this.revisions = revisions;
    this.datasets = datasets;
    this.contracts = contracts;
    this.watchers = watchers;
    this.changes = changes;
    this.drafts = drafts;
  }

  public ProductView get(Urn urn) {
    return ProductView.of(products.existing(urn));
  }

  /**
   * A page of the products, by URN.
   *
   * @param domain path of the domain whose products are wanted; null for all
   */
  public Page<ProductView> list(@Nullable String domain, PageRequest page) {
    var found = products.existing(domain, page.after(), page.size() + 1);
    return Page.of(found, page, product -> product.urn).map(ProductView::of);
  }

  /** The ports through which a dataset is offered, by product. */
  public List<OfferedPort> portsOffering(Urn dataset) {
    return products.offering(dataset).stream()
        .flatMap(
            product ->
                product.outputPorts.stream()
                    .filter(port -> port.datasets().contains(dataset.toString()))
                    .map(port -> OfferedPort.of(product, port)))
        .toList();
  }

  /** Who reads the product: other products whose input ports name it, its datasets or contracts. */
  public List<Consumer> consumers(Urn urn) {
    return products.consumers(products.existing(urn));
  }

  /**
   * Creates the product or replaces it whole. A draft that changes nothing makes no revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<ProductView> put(
      Urn urn, ProductDraft draft, @Nullable Long expected, String actor) {
    return put(urn, draft, false, expected, actor);
  }

  /** As {@link #put}, of a document of elsewhere, whose contracts may be kept elsewhere, too. */
  public Written<ProductView> take(
      Urn urn, ProductDraft draft, @Nullable Long expected, String actor) {
    return put(urn, draft, true, expected, actor);
  }

  private Written<ProductView> put(
      Urn urn, ProductDraft draft, boolean isFromElsewhere, @Nullable Long expected, String actor) {
    Names.check("name", urn.second());
    drafts.check(draft);
    ProductReferences.Named named = references.named(draft);
    changes.lock(union(Set.of(urn), named.products()));
    Product product = products.row(urn).orElseGet(() -> Product.named(urn));
    boolean isNew = !product.exists();
    changes.checkRevision(urn, expected, product.visibleRevision());
    if (!isNew && product.draft().equals(draft)) {
      return new Written<>(false, ProductView.of(product));
    }
    Set<Urn> before = isNew ? Set.of() : product.datasets().collect(Collectors.toSet());
    Set<Urn> under = isNew ? Set.of() : product.contracts().collect(Collectors.toSet());
    Set<Urn> underNow = draft.contracts().collect(Collectors.toSet());
    Set<Urn> held = contracts.hold(union(under, underNow));
    var faults = new ArrayList<>(references.faults(urn, draft, named, before));
    if (!isFromElsewhere) {
      Set<ContractRef> known = isNew ? Set.of() : product.draft().contractRefs();
      faults.addAll(portContracts.faults(draft, known, held));
    }
    faults.addAll(lifeFaults(product, draft));
    Failure.throwIfAny(faults);
    product.declare(draft, changes.now());
    ProductView view = revisions.make(product, actor);
    datasets.offersChanged(difference(before, named.offered()), actor);
    offersChanged(union(before, named.offered()), actor);
    contracts.usesChanged(difference(under, underNow), actor);
    return new Written<>(isNew, view);
  }

  /**
   * Deletes the product.
   *
   * @throws Failure CONFLICT while another product reads it
   */
  public void delete(Urn urn, @Nullable Long expected, String actor) {
    changes.lock(urn);
    Product product = products.existing(urn);
    changes.checkRevision(urn, expected, product.revision());
    changes.checkUnused(urn);
    Set<Urn> offered = product.datasets().collect(Collectors.toSet());
    Set<Urn> under = product.contracts().collect(Collectors.toSet());
    contracts.hold(under);
    datasets.hold(offered);
    product.delete(changes.now());
    products.flush();
    changes.deleted(new ChangeLog.Origin(urn, product.revision(), actor));
    datasets.offersChanged(offered, actor);
    offersChanged(offered, actor);
    contracts.usesChanged(under, actor);
  }

  private void offersChanged(Set<Urn> offered, String actor) {
    watchers.forEach(watcher -> watcher.offersChanged(offered, actor));
  }

  private static List<Violation> lifeFaults(Product product, ProductDraft draft) {
    var faults = new ArrayList<Violation>();
    Lifecycle next = draft.lifecycle();
    if (product.exists() && next != product.lifecycle && !product.lifecycle.next().contains(next)) {
      faults.add(
          new Violation(
              "lifecycle",
              "a product that is %s can only become %s"
                  .formatted(product.lifecycle.word(), words(product.lifecycle.next()))));
    }
    if (next != Lifecycle.DEPRECATED && next != Lifecycle.RETIRED) {
      if (draft.successor() != null || draft.sunset() != null) {
        faults.add(
            new Violation(
                draft.successor() != null ? "successor" : "sunset",
                "is only for a product that is deprecated or retired"));
      }
    }
    if (!product.versions.isEmpty() && product.exists()) {
      String last = product.versions.getLast().version();
      if (SemanticVersion.of(draft.version()).compareTo(SemanticVersion.of(last)) < 0) {
        faults.add(
            new Violation(
                "version", "must not be lower than %s, which is published".formatted(last)));
      }
    }
    return faults;
  }

  private static String words(Set<Lifecycle> lifecycles) {
    return lifecycles.isEmpty()
        ? "nothing else"
        : lifecycles.stream().sorted().map(Lifecycle::word).collect(Collectors.joining(" or "));
  }

  private static Set<Urn> union(Set<Urn> one, Set<Urn> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static Set<Urn> difference(Set<Urn> one, Set<Urn> other) {
    return union(one, other).stream()
        .filter(urn -> one.contains(urn) != other.contains(urn))
        .collect(Collectors.toSet());
  }
}
