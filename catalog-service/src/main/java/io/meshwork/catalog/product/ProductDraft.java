package io.meshwork.catalog.product;

import io.meshwork.platform.urn.Urn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one declares of a product.
 *
 * @param title name for people to read; at most 200 characters
 * @param purpose why the product exists, in a sentence; at most 500 characters
 * @param description Markdown, at most 20,000 characters
 * @param owner name of the owning team, which must exist
 * @param manager name of the person who manages it, who must exist; absent if nobody does
 * @param lifecycle where it stands in its life; draft if nobody says
 * @param version semantic version; 0.1.0 if nobody says; never lower than one that was published
 * @param successor once it is deprecated: URN of the product to use instead
 * @param sunset once it is deprecated: the last day on which it can be relied on
 * @param tags at most 100
 * @param terms URNs of glossary terms, at most 100
 * @param links where to read on, at most 100
 * @param inputPorts what it reads; at most 100, no two with the same name
 * @param outputPorts at most 100, no two with the same name
 * @param slos the service levels it aims at, at most 100
 * @param customProperties anything else, at most 100 by name
 */
public record ProductDraft(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 500) String purpose,
    @Size(max = 20_000) String description,
    @NotBlank String owner,
    @Size(max = 128) @Nullable String manager,
    Lifecycle lifecycle,
    @Pattern(regexp = VERSION, message = "must be a semantic version such as 1.4.0") String version,
    @Size(max = 1000) @Nullable String successor,
    @Nullable LocalDate sunset,
    @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
    @Size(max = 100) List<@NotBlank @Size(max = 1000) String> terms,
    @Size(max = 100) List<@Valid Link> links,
    @Size(max = 100) List<@Valid InputPort> inputPorts,
    @Size(max = 100) List<@Valid OutputPort> outputPorts,
    @Size(max = 100) List<@Valid Slo> slos,
    @Size(max = 100) Map<@NotBlank @Size(max = 100) String, Object> customProperties) {

  /** Semantic Versioning 2.0.0, without its allowance for numbers of any length. */
  private static final String VERSION =
      "^(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})"
          + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+){0,9})?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+){0,9})?$";

  public ProductDraft(
      @Nullable String title,
      @Nullable String purpose,
      @Nullable String description,
      @Nullable String owner,
      @Nullable String manager,
      @Nullable Lifecycle lifecycle,
      @Nullable String version,
      @Nullable String successor,
      @Nullable LocalDate sunset,
      @Nullable List<String> tags,
      @Nullable List<String> terms,
      @Nullable List<Link> links,
      @Nullable List<InputPort> inputPorts,
      @Nullable List<OutputPort> outputPorts,
      @Nullable List<Slo> slos,
      @Nullable Map<String, Object> customProperties) {
    this.title = Objects.requireNonNullElse(title, "");
    this.purpose = Objects.requireNonNullElse(purpose, "");
    this.description = Objects.requireNonNullElse(description, "");
    this.owner = Objects.requireNonNullElse(owner, "");
    this.manager = emptyToNull(manager);
    this.lifecycle = Objects.requireNonNullElse(lifecycle, Lifecycle.DRAFT);
    this.version = Objects.requireNonNullElse(version, "0.1.0");
    this.successor = emptyToNull(successor);
    this.sunset = sunset;
    this.tags = copy(tags);
    this.terms = copy(terms);
    this.links = copy(links);
    this.inputPorts = copy(inputPorts);
    this.outputPorts = copy(outputPorts);
    this.slos = copy(slos);
    this.customProperties =
        customProperties == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(customProperties));
  }

  /** The contracts that its ports keep or rely on. */
  Stream<Urn> contracts() {
    return contractRefs().stream().map(contract -> Urn.contract(contract.id()));
  }

  /** As its ports name them. */
  Set<ContractRef> contractRefs() {
    return Stream.concat(
            inputPorts.stream().map(InputPort::contract),
            outputPorts.stream().map(OutputPort::contract))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
