package io.meshwork.catalog.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a product.
 *
 * @param title name for people to read; at most 200 characters
 * @param purpose why the product exists, in a sentence; at most 500 characters
 * @param description Markdown, at most 20,000 characters
 * @param owner name of the owning team, which must exist
 * @param lifecycle where it stands in its life; draft if nobody says
 * @param version semantic version; 0.1.0 if nobody says
 * @param tags at most 100
 * @param outputPorts at most 100, no two with the same name
 */
public record ProductDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 500) String purpose,
    @Size(max = 20_000) String description,
    @NotBlank String owner,
    Lifecycle lifecycle,
    @Pattern(regexp = VERSION, message = "must be a semantic version such as 1.4.0") String version,
    @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
    @Size(max = 100) List<@Valid OutputPort> outputPorts) {

  /** Semantic Versioning 2.0.0, without its allowance for numbers of any length. */
  private static final String VERSION =
      "^(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})"
          + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+){0,9})?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+){0,9})?$";

  public ProductDraft(
      @Nullable String title,
      @Nullable String purpose,
      @Nullable String description,
      @Nullable String owner,
      @Nullable Lifecycle lifecycle,
      @Nullable String version,
      @Nullable List<String> tags,
      @Nullable List<OutputPort> outputPorts) {
    this.title = Objects.requireNonNullElse(title, "");
    this.purpose = Objects.requireNonNullElse(purpose, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.owner = Objects.requireNonNullElse(owner, "");
    this.lifecycle = Objects.requireNonNullElse(lifecycle, Lifecycle.DRAFT);
    this.version = Objects.requireNonNullElse(version, "0.1.0");
    this.tags = tags == null ? List.of() : List.copyOf(tags);
    this.outputPorts = outputPorts == null ? List.of() : List.copyOf(outputPorts);
  }
}
