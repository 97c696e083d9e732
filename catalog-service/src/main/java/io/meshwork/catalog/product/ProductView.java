package io.meshwork.catalog.product;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A data product.
 *
 * @param domain path of its domain
 * @param owner name of the owning team
 */
@Schema(name = "Product")
public record ProductView(
    String urn,
    String domain,
    String name,
    String title,
    String purpose,
    String description,
    String owner,
    Lifecycle lifecycle,
    String version,
    List<String> tags,
    List<OutputPort> outputPorts,
    long revision,
    Instant updatedAt) {

  static ProductView of(Product product) {
    return new ProductView(
        product.urn,
        product.domain,
        product.name,
        product.title,
        product.purpose,
        product.description,
        product.owner,
        product.lifecycle,
        product.version,
        product.tags,
        product.outputPorts,
        product.revision(),
        product.updatedAt());
  }
}
