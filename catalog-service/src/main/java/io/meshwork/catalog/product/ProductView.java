package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A data product.
 *
 * @param domain path of its domain
 * @param owner name of the owning team
 * @param manager name of the person who manages it
 * @param successor URN of the product to use instead, once it is deprecated
 * @param sunset the last day on which it can be relied on, once it is deprecated
 * @param terms URNs of glossary terms
 * @param versions those that others may rely on, the earliest first
 * @param completeness how much of it has been documented
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Product")
public record ProductView(
    String urn,
    String domain,
    String name,
    String title,
    String purpose,
    String description,
    String owner,
    @Nullable String manager,
    Lifecycle lifecycle,
    String version,
    @Nullable String successor,
    @Nullable LocalDate sunset,
    List<String> tags,
    List<String> terms,
    List<Link> links,
    List<InputPort> inputPorts,
    List<OutputPort> outputPorts,
    List<Slo> slos,
    Map<String, Object> customProperties,
    List<PublishedVersion> versions,
    Completeness completeness,
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
        product.manager,
        product.lifecycle,
        product.version,
        product.successor,
        product.sunset,
        product.tags,
        product.terms,
        product.links,
        product.inputPorts,
        product.outputPorts,
        product.slos,
        product.customProperties,
        product.versions,
        Completeness.of(product),
        product.revision(),
        product.updatedAt());
  }
}
