package io.meshwork.lineage.impact;

import io.meshwork.lineage.export.Csv;
import io.meshwork.lineage.impact.Impact.DatasetImpact;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Stream;

/**
 * The datasets that are reached, and whose they are; one that several products offer is told for
 * each.
 */
@Provider
@Produces(Csv.MEDIA_TYPE)
class ImpactCsv extends Csv<Impact> {

  ImpactCsv() {
    super(Impact.class, "dataset", "distance", "product", "domain", "owner");
  }

  /** More may be reached than was walked to, and more than is told one by one. */
  @Override
  protected boolean isTruncated(Impact impact) {
    long told = rows(impact).map(List::getFirst).distinct().count();
    return impact.truncated() || told < impact.datasets();
  }

  @Override
  protected Stream<List<String>> rows(Impact impact) {
    return Stream.concat(
        impact.products().stream()
            .flatMap(
                product ->
                    product.datasets().stream()
                        .map(
                            dataset ->
                                row(dataset, product.urn(), product.domain(), product.owner()))),
        impact.unowned().stream().map(dataset -> row(dataset, "", "", "")));
  }

  private static List<String> row(
      DatasetImpact dataset, String product, String domain, String owner) {
    return List.of(dataset.urn(), Integer.toString(dataset.distance()), product, domain, owner);
  }
}
