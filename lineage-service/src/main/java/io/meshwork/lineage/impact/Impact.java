package io.meshwork.lineage.impact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that data flows on to from a thing. Distances count datasets: 1 for those that are made of it
 * directly.
 *
 * @param root URN
 * @param datasets how many are reached
 * @param jobs how many are passed
 * @param truncated whether there is more than was walked to
 * @param unowned datasets that no product offers, the nearest first, at most 1,000
 */
@Schema(name = "Impact")
public record Impact(
    String root,
    int datasets,
    int jobs,
    boolean truncated,
    List<ProductImpact> products,
    List<GroupImpact> domains,
    List<GroupImpact> owners,
    List<DatasetImpact> unowned) {

  /**
   * A product whose data is reached.
   *
   * @param urn of the product
   * @param domain path
   * @param owner name of the team; empty if nobody
   * @param distance to the nearest of its datasets
   */
  @Schema(name = "ProductImpact")
  public record ProductImpact(
      String urn, String domain, String owner, int distance, List<DatasetImpact> datasets) {}

  /**
   * A domain or owner whose products are reached.
   *
   * @param name path of the domain, or name of the team
   * @param products how many of its products are reached
   * @param distance to the nearest of them
   */
  @Schema(name = "GroupImpact")
  public record GroupImpact(String name, int products, int datasets, int distance) {}

  /** A dataset that is reached. */
  @Schema(name = "DatasetImpact")
  public record DatasetImpact(String urn, int distance) {}
}
