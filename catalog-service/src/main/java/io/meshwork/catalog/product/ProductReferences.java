package io.meshwork.catalog.product;

import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.domain.DomainService;
import io.meshwork.catalog.glossary.TermService;
import io.meshwork.catalog.person.PersonService;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What products refer to, and whether it is there. */
@ApplicationScoped
class ProductReferences {

  private final Products products;
  private final DatasetService datasets;
  private final DomainService domains;
  private final TeamService teams;
  private final PersonService people;
  private final TermService terms;

  ProductReferences(
      Products products,
      DatasetService datasets,
      DomainService domains,
      TeamService teams,
      PersonService people,
      TermService terms) {
    this.products = products;
    this.datasets = datasets;
    this.domains = domains;
    this.teams = teams;
    this.people = people;
    this.terms = terms;
  }

  /**
   * URNs that a draft names.
   *
   * @param products that it reads or is succeeded by
   * @param offered datasets of its output ports
   * @param read datasets of its input ports
   */
  record Named(Set<Urn> products, Set<Urn> offered, Set<Urn> read) {}

  private interface Visitor {
    void visit(Urn.Kind kind, String field, String urn);
  }

  /**
   * Reads the URNs of a draft.
   *
   * @throws Failure INVALID with every one that is malformed
   */
  Named named(ProductDraft draft) {
    var named = new Named(new HashSet<>(), new HashSet<>(), new HashSet<>());
    var faults = new ArrayList<Violation>();
    each(
        draft,
        (kind, field, text) -> {
          try {
            Urn urn = Urn.parse(kind, field, text);
            set(named, kind, field).add(urn);
          } catch (Failure malformed) {
            faults.addAll(malformed.violations());
          }
        });
    Failure.throwIfAny(faults);
    return named;
  }

  /**
   * The faults of a draft for the product {@code urn}; what it names is held until the transaction
   * ends.
   *
   * @param also datasets to hold besides
   */
  List<Violation> faults(Urn urn, ProductDraft draft, Named named, Set<Urn> also) {
    var wanted = new HashSet<>(also);
    wanted.addAll(named.offered());
    wanted.addAll(named.read());
    Set<Urn> known = new HashSet<>(datasets.hold(wanted));
    known.addAll(products.existing(named.products()));
    var faults = new ArrayList<Violation>();
    if (!domains.hold(urn.first())) {
      faults.add(new Violation("domain", "there is no domain '%s'".formatted(urn.first())));
    }
    if (!teams.hold(draft.owner())) {
      faults.add(new Violation("owner", "there is no team '%s'".formatted(draft.owner())));
    }
    if (draft.manager() != null && !people.hold(draft.manager())) {
      faults.add(new Violation("manager", "there is no person '%s'".formatted(draft.manager())));
    }
    sameNames(faults, "inputPorts", draft.inputPorts(), InputPort::name);
    sameNames(faults, "outputPorts", draft.outputPorts(), OutputPort::name);
    each(
        draft,
        (kind, field, text) -> {
          Urn other = Urn.parse(kind, field, text);
          if (other.equals(urn)) {
            faults.add(new Violation(field, "must be another product"));
          } else if (!known.contains(other)) {
            faults.add(new Violation(field, "there is no %s".formatted(text)));
          }
        });
    faults.addAll(terms.hold(Map.of("terms", draft.terms())));
    for (int i = 0; i < draft.inputPorts().size(); i++) {
      versionFault(faults, "inputPorts[%d].version".formatted(i), draft.inputPorts().get(i));
    }
    return faults;
  }

  private void versionFault(List<Violation> faults, String field, InputPort port) {
    String version = port.version();
    if (version == null) {
      return;
    }
    if (port.product() == null) {
      faults.add(new Violation(field, "must not be said without a product"));
      return;
    }
    products
        .row(Urn.parse(Urn.Kind.PRODUCT, field, port.product()))
        .filter(Product::exists)
        .filter(product -> product.published(version).isEmpty())
        .ifPresent(
            product ->
                faults.add(
                    new Violation(
                        field,
                        "%s has published %s"
                            .formatted(
                                port.product(),
                                product.versions.isEmpty()
                                    ? "no version yet"
                                    : "only "
                                        + String.join(
                                            ", ",
                                            product.versions.stream()
                                                .map(PublishedVersion::version)
                                                .toList())))));
  }

  private static <T> void sameNames(
      List<Violation> faults, String field, List<T> ports, Function<T, String> name) {
    var names = new HashSet<String>();
    for (int i = 0; i < ports.size(); i++) {
      if (!names.add(name.apply(ports.get(i)))) {
        faults.add(
            new Violation("%s[%d].name".formatted(field, i), "is the name of an earlier port"));
      }
    }
  }

  private static void each(ProductDraft draft, Visitor visitor) {
    if (draft.successor() != null) {
      visitor.visit(Urn.Kind.PRODUCT, "successor", draft.successor());
    }
    for (int i = 0; i < draft.inputPorts().size(); i++) {
      InputPort port = draft.inputPorts().get(i);
      String field = "inputPorts[%d]".formatted(i);
      if (port.product() != null) {
        visitor.visit(Urn.Kind.PRODUCT, field + ".product", port.product());
      }
      eachDataset(field, port.datasets(), visitor);
    }
    for (int i = 0; i < draft.outputPorts().size(); i++) {
      eachDataset("outputPorts[%d]".formatted(i), draft.outputPorts().get(i).datasets(), visitor);
    }
  }

  private static void eachDataset(String field, List<String> datasets, Visitor visitor) {
    for (int i = 0; i < datasets.size(); i++) {
      visitor.visit(Urn.Kind.DATASET, "%s.datasets[%d]".formatted(field, i), datasets.get(i));
    }
  }

  private static Set<Urn> set(Named named, Urn.Kind kind, String field) {
    return kind == Urn.Kind.PRODUCT
        ? named.products()
        : field.startsWith("inputPorts") ? named.read() : named.offered();
  }
}
