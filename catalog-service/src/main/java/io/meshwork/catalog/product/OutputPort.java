package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A door through which the product's data is read.
 *
 * @param name unique among the product's output ports; at most 100 characters
 * @param description Markdown, at most 20,000 characters
 * @param type such as {@code table}, {@code topic}, {@code api} or {@code file}; at most 100
 *     characters; empty if nobody said
 * @param datasets URNs of the datasets behind the port, which must exist; at most 500
 * @param contract the one it keeps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutputPort(
    @NotBlank @Size(max = 100) String name,
    @Size(max = 20_000) String description,
    @Size(max = 100) String type,
    @Size(max = 500) List<@NotBlank String> datasets,
    @Valid @Nullable ContractRef contract) {

  public OutputPort(
      @Nullable String name,
      @Nullable String description,
      @Nullable String type,
      @Nullable List<String> datasets,
      @Nullable ContractRef contract) {
    this.name = Objects.requireNonNullElse(name, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.type = Objects.requireNonNullElse(type, "");
    this.datasets = datasets == null ? List.of() : List.copyOf(datasets);
    this.contract = contract;
  }
}
