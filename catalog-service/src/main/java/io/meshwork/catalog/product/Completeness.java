package io.meshwork.catalog.product;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of what a consumer wants to know about a product has been written down.
 *
 * @param percent 0 to 100; every part counts the same
 * @param missing the parts that nobody has written yet, in the words of the draft's fields
 */
@Schema(name = "Completeness")
public record Completeness(int percent, List<String> missing) {

  private static final int PARTS = 9;

  static Completeness of(Product product) {
    var missing = new ArrayList<String>();
    miss(missing, "purpose", product.purpose.isBlank());
    miss(missing, "description", product.description.isBlank());
    miss(missing, "manager", product.manager == null);
    miss(missing, "tags", product.tags.isEmpty() && product.terms.isEmpty());
    miss(missing, "links", product.links.isEmpty());
    miss(missing, "outputPorts", product.outputPorts.isEmpty());
    miss(
        missing,
        "outputPorts.description",
        product.outputPorts.stream().anyMatch(port -> port.description().isBlank()));
    miss(
        missing,
        "outputPorts.contract",
        product.outputPorts.stream().anyMatch(port -> port.contract() == null));
    miss(missing, "slos", product.slos.isEmpty());
    return new Completeness(100 * (PARTS - missing.size()) / PARTS, List.copyOf(missing));
  }

  private static void miss(List<String> missing, String part, boolean isMissing) {
    if (isMissing) {
      missing.add(part);
    }
  }
}
