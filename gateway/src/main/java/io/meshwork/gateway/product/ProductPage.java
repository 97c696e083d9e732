package io.meshwork.gateway.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that the mesh knows of a data product.
 *
 * @param product what its team declares
 * @param owner the owning team; absent if it cannot be told
 * @param quality how it stands over all its datasets; absent if that cannot be told
 * @param datasets those behind its ports
 * @param lineage the products around it; absent if they cannot be told
 * @param degraded services that did not answer, whose part is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProductPage")
public record ProductPage(
    DeclaredProduct product,
    @Nullable Owner owner,
    @Nullable Quality quality,
    List<Dataset> datasets,
    @Nullable Lineage lineage,
    List<String> degraded) {

  /** The owning team. */
  @Schema(name = "ProductPageOwner")
  public record Owner(String urn, String name, String title, String contact) {}

  /**
   * How the product or one of its datasets stands.
   *
   * @param state passing, warning, failing, or unknown if it was never checked
   * @param passing number of checks whose latest result passed; the others likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageQuality")
  public record Quality(
      String state,
      int passing,
      int warning,
      int failing,
      int erroring,
      @Nullable Instant lastMeasuredAt) {}

  /** A dataset behind a port. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageDataset")
  public record Dataset(
      String urn,
      String namespace,
      String name,
      String title,
      String description,
      List<Column> columns,
      @Nullable Quality quality,
      List<Check> checks) {}

  /**
   * A column of a dataset.
   *
   * @param primaryKey place in the primary key, from 1; absent for what is not part of it
   * @param references what a foreign key points at
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageColumn")
  public record Column(
      String name,
      String type,
      String description,
      @Nullable Boolean nullable,
      @Nullable Integer primaryKey,
      @Nullable Boolean unique,
      @Nullable String references,
      @Nullable String classification,
      List<String> tags,
      List<String> terms) {}

  /** A check of a dataset with its latest result. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProductPageCheck")
  public record Check(
      String name,
      String column,
      String dimension,
      String outcome,
      @Nullable Double value,
      String expectation,
      String message,
      Instant measuredAt) {}

  /**
   * The products around this one.
   *
   * @param truncated whether there are more than are shown
   */
  @Schema(name = "ProductPageLineage")
  public record Lineage(List<Neighbour> products, List<Flow> flows, boolean truncated) {}

  /**
   * A product in the lineage, this one included.
   *
   * @param hop negative upstream, positive downstream, 0 this product
   * @param quality passing, warning or failing; empty when never checked
   * @param hiddenUpstream products on that side that are not shown
   */
  @Schema(name = "ProductPageNeighbour")
  public record Neighbour(
      String urn,
      String title,
      String domain,
      String quality,
      int hop,
      int hiddenUpstream,
      int hiddenDownstream) {}

  /** That data flows from one product into another, and through which datasets. */
  @Schema(name = "ProductPageFlow")
  public record Flow(String origin, String destination, List<Evidence> evidence) {}

  /** A way that data takes: from a dataset, by jobs, into a dataset. */
  @Schema(name = "ProductPageEvidence")
  public record Evidence(String origin, List<String> jobs, String destination) {}
}
