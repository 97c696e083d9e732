package io.meshwork.gateway.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product's team declares, in the words of the catalog.
 *
 * @param manager name of the person who manages it
 * @param successor URN of the product to use instead, once it is deprecated
 * @param sunset the last day on which it can be relied on, as 2027-01-31
 * @param terms URNs of glossary terms
 * @param versions those that others may rely on, the earliest first
 * @param completeness absent while the catalog does not answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProductPageProduct")
public record DeclaredProduct(
    String urn,
    String domain,
    String name,
    String title,
    String purpose,
    String description,
    @Nullable String manager,
    String lifecycle,
    String version,
    @Nullable String successor,
    @Nullable String sunset,
    List<String> tags,
    List<String> terms,
    List<Link> links,
    List<InputPort> inputPorts,
    List<OutputPort> outputPorts,
    List<Slo> slos,
    Map<String, Object> customProperties,
    List<Version> versions,
    @Nullable Completeness completeness,
    long revision,
    @Nullable Instant updatedAt) {

  /** Where to read on. */
  @Schema(name = "ProductPageLink")
  public record Link(String title, String url) {}

  /** The contract a port is under; without a version, whichever is current. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageContract")
  public record Contract(String id, @Nullable String version) {}

  /** What the product reads: the URN of a product, and those of datasets. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageInputPort")
  public record InputPort(
      String name,
      String description,
      @Nullable String product,
      @Nullable String version,
      List<String> datasets,
      @Nullable Contract contract) {}

  /** A door through which the product's data is read, with the URNs of its datasets. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPagePort")
  public record OutputPort(
      String name,
      String description,
      String type,
      List<String> datasets,
      @Nullable Contract contract) {}

  /** A service level the product aims at. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageSlo")
  public record Slo(String property, String value, @Nullable String unit, String description) {}

  /**
   * A version that others may rely on.
   *
   * @param deprecatedAt absent while it may be relied on
   * @param successor a version of the product, or the URN of another
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageVersion")
  public record Version(
      String version,
      Instant publishedAt,
      @Nullable Instant deprecatedAt,
      @Nullable String successor,
      @Nullable String sunset) {}

  /**
   * How much of what a consumer wants to know has been written down.
   *
   * @param percent 0 to 100
   * @param missing the parts that nobody has written yet
   */
  @Schema(name = "ProductPageCompleteness")
  public record Completeness(int percent, List<String> missing) {}
}
