package io.meshwork.catalog.registry;

import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.product.ProductService;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds what subjects describe, and to which ports they belong. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Links {

  static final String KEY = "-key";
  static final String VALUE = "-value";

  private final DatasetService datasets;
  private final ProductService products;

  Links(DatasetService datasets, ProductService products) {
    this.datasets = datasets;
    this.products = products;
  }

  /** The link to that dataset, as products offer it now. */
  Link to(String dataset) {
    return Link.of(dataset, products.portsOffering(Urn.parse("dataset", dataset)));
  }

  /**
   * The link that the subject's name tells: serializers name subjects {@code {topic}-value} and
   * {@code {topic}-key} unless they are told otherwise.
   *
   * @return nothing if there is no dataset of such a topic, or more than one
   */
  Optional<Link> byName(SubjectName subject) {
    return topic(subject.bare()).flatMap(datasets::topic).map(Urn::toString).map(this::to);
  }

  private static Optional<String> topic(String name) {
    for (String suffix : new String[] {VALUE, KEY}) {
      if (name.endsWith(suffix) && name.length() > suffix.length()) {
        return Optional.of(name.substring(0, name.length() - suffix.length()));
      }
    }
    return Optional.empty();
  }
}
