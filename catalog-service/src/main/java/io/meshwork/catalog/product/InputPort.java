package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the product reads.
 *
 * @param name unique among the product's input ports; at most 100 characters
 * @param description Markdown, at most 20,000 characters
 * @param product URN of the product it reads, which must exist; absent for what is no product
 * @param version of that product, which must be published; absent for whichever is current
 * @param datasets URNs of the datasets it reads, which must exist; at most 500
 * @param contract the one it relies on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputPort(
    @NotBlank @Size(max = 100) String name,
    @Size(max = 20_000) String description,
    @Size(max = 1000) @Nullable String product,
    @Size(max = 100) @Nullable String version,
    @Size(max = 500) List<@NotBlank String> datasets,
    @Valid @Nullable ContractRef contract) {

  public InputPort(
      @Nullable String name,
      @Nullable String description,
      @Nullable String product,
      @Nullable String version,
      @Nullable List<String> datasets,
      @Nullable ContractRef contract) {
    this.name = Objects.requireNonNullElse(name, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.product = product == null || product.isEmpty() ? null : product;
    this.version = version == null || version.isEmpty() ? null : version;
    this.datasets = datasets == null ? List.of() : List.copyOf(datasets);
    this.contract = contract;
  }

  /** The same port after the product it reads got another URN. */
  InputPort reading(String product) {
    return new InputPort(name, description, product, version, datasets, contract);
  }
}
