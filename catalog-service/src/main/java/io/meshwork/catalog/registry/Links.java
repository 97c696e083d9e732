package io.meshwork.catalog.registry;

import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.product.ProductService;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * The links that the subjects' names tell: serializers name subjects {@code {topic}-value} and
   * {@code {topic}-key} unless they are told otherwise.
   *
   * @return nothing of a subject if there is no dataset of such a topic, or more than one
   */
  Map<SubjectName, Link> byName(Collection<SubjectName> named) {
    var topics = new HashMap<SubjectName, String>();
    named.forEach(subject -> topic(subject.bare()).ifPresent(it -> topics.put(subject, it)));
    Map<String, Urn> found = datasets.topics(Set.copyOf(topics.values()));
    var links = new HashMap<SubjectName, Link>();
    topics.forEach(
        (subject, topic) -> {
          Urn dataset = found.get(topic);
          if (dataset != null) {
            links.put(subject, to(dataset.toString()));
          }
        });
    return links;
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
