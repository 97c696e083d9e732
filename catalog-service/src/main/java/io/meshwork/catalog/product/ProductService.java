package io.meshwork.catalog.product;

import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.domain.DomainService;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
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
  private final DatasetService datasets;
  private final DomainService domains;
  private final TeamService teams;
  private final ChangeLog changes;
  private final Drafts drafts;

  ProductService(
      Products products,
      DatasetService datasets,
      DomainService domains,
      TeamService teams,
      ChangeLog changes,
      Drafts drafts) {
    this.products = products;
    this.datasets = datasets;
    this.domains = domains;
    this.teams = teams;
    this.changes = changes;
    this.drafts = drafts;
  }

  public ProductView get(Urn urn) {
    return ProductView.of(existing(urn));
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

  /**
   * Creates the product or replaces it whole. A draft that changes nothing makes no revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<ProductView> put(
      Urn urn, ProductDraft draft, @Nullable Long expected, String actor) {
    Names.check("name", urn.second());
    drafts.check(draft);
    changes.lock(urn);
    Product product = products.row(urn).orElseGet(() -> Product.named(urn));
    boolean isNew = !product.exists();
    changes.checkRevision(urn, expected, product.visibleRevision());
    if (!isNew && product.draft().equals(draft)) {
      return new Written<>(false, ProductView.of(product));
    }
    Set<Urn> before = isNew ? Set.of() : product.datasets().collect(Collectors.toSet());
    Set<Urn> after = parseDatasets(draft);
    Set<Urn> known = datasets.hold(union(before, after));
    Failure.throwIfAny(faults(urn, draft, known));
    product.declare(draft);
    product.touch(changes.now());
    products.persistAndFlush(product);
    ProductView view = ProductView.of(product);
    changes.put(
        isNew,
        new ChangeLog.Origin(urn, view.revision(), actor),
        view,
        ProductProtos.toEvent(view));
    datasets.offersChanged(difference(before, after), actor);
    return new Written<>(isNew, view);
  }

  public void delete(Urn urn, @Nullable Long expected, String actor) {
    changes.lock(urn);
    Product product = existing(urn);
    changes.checkRevision(urn, expected, product.revision());
    Set<Urn> offered = product.datasets().collect(Collectors.toSet());
    datasets.hold(offered);
    product.delete(changes.now());
    products.flush();
    changes.deleted(new ChangeLog.Origin(urn, product.revision(), actor));
    datasets.offersChanged(offered, actor);
  }

  private Set<Urn> parseDatasets(ProductDraft draft) {
    var urns = new HashSet<Urn>();
    var faults = new ArrayList<Violation>();
    eachDataset(
        draft,
        (field, urn) -> {
          try {
            urns.add(Urn.parse(Urn.Kind.DATASET, field, urn));
          } catch (Failure malformed) {
            faults.addAll(malformed.violations());
          }
        });
    Failure.throwIfAny(faults);
    return urns;
  }

  private List<Violation> faults(Urn urn, ProductDraft draft, Set<Urn> known) {
    var faults = new ArrayList<Violation>();
    if (!domains.hold(urn.first())) {
      faults.add(new Violation("domain", "there is no domain '%s'".formatted(urn.first())));
    }
    if (!teams.hold(draft.owner())) {
      faults.add(new Violation("owner", "there is no team '%s'".formatted(draft.owner())));
    }
    var names = new HashSet<String>();
    for (int i = 0; i < draft.outputPorts().size(); i++) {
      if (!names.add(draft.outputPorts().get(i).name())) {
        faults.add(
            new Violation("outputPorts[%d].name".formatted(i), "is the name of an earlier port"));
      }
    }
    eachDataset(
        draft,
        (field, dataset) -> {
          if (!known.contains(Urn.parse(field, dataset))) {
            faults.add(new Violation(field, "there is no %s".formatted(dataset)));
          }
        });
    return faults;
  }

  private interface DatasetVisitor {
    void visit(String field, String urn);
  }

  private static void eachDataset(ProductDraft draft, DatasetVisitor visitor) {
    for (int i = 0; i < draft.outputPorts().size(); i++) {
      List<String> urns = draft.outputPorts().get(i).datasets();
      for (int j = 0; j < urns.size(); j++) {
        visitor.visit("outputPorts[%d].datasets[%d]".formatted(i, j), urns.get(j));
      }
    }
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

  private Product existing(Urn urn) {
    return products
        .row(urn)
        .filter(Product::exists)
        .orElseThrow(() -> Failure.notFound(urn.toString()));
  }
}
