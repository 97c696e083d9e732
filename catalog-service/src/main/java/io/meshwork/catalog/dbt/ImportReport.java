package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.catalog.dataset.FindingService;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a dbt project's import.
 *
 * @param project name of the project; a digest of it if dbt is too old to tell
 * @param namespace of its datasets
 * @param totals over all nodes
 * @param nodes models, seeds, snapshots and sources, and what else is in the manifest but no test
 * @param gone URNs of the datasets that the project's import before had and this one has not; they
 *     are marked so, never deleted
 * @param exposures who uses the project's datasets
 * @param lastRun absent without run_results
 * @param freshness empty without sources
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DbtImportReport")
public record ImportReport(
    String project,
    String namespace,
    Totals totals,
    List<Node> nodes,
    List<String> gone,
    List<Exposure> exposures,
    @Nullable LastRun lastRun,
    List<LastRun.Freshness> freshness) {

  /**
   * How many.
   *
   * @param tests in the manifest
   * @param promises tests that became known of a column: not null, unique, or what it refers to
   * @param jobs models, snapshots and exposures that lineage was told of, being new or changed
   */
  @Schema(name = "DbtImportTotals")
  public record Totals(
      int created,
      int updated,
      int unchanged,
      int skipped,
      int gone,
      int tests,
      int promises,
      int jobs) {}

  /**
   * One node.
   *
   * @param id as dbt has it, such as {@code model.shop.orders}
   * @param urn of the dataset; absent for what is skipped
   * @param reason why it is skipped; absent for what is not
   * @param owner as its group or its meta says; absent if neither does
   * @param group absent for what is in none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DbtNode")
  public record Node(
      String id,
      @Nullable String urn,
      Effect effect,
      @Nullable String reason,
      @Nullable String owner,
      @Nullable String group) {}

  /** What became of a node. */
  @Schema(name = "DbtEffect")
  public enum Effect {
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED;

    static Effect of(FindingService.@Nullable Effect effect) {
      return effect == null ? SKIPPED : valueOf(effect.name());
    }

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something outside the project that uses its datasets.
   *
   * @param datasets URNs of these
   */
  @Schema(name = "DbtExposure")
  public record Exposure(
      String name, String type, String url, String owner, List<String> datasets) {}
}
