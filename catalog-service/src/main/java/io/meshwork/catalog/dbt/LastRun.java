package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code run_results.json} of version 1 to 6 says of the last run.
 *
 * @param generatedAt when it was written, as dbt says it
 * @param models how many models, seeds and snapshots ended with each status, such as {@code
 *     success}
 * @param tests how many tests did, such as {@code pass}
 */
@Schema(name = "DbtRun")
public record LastRun(String generatedAt, Map<String, Integer> models, Map<String, Integer> tests) {

  /**
   * How fresh a source was found.
   *
   * @param node id of the source
   * @param urn of the dataset; absent if the manifest does not have the source
   * @param status {@code pass}, {@code warn}, {@code error} or {@code runtime error}
   * @param maxLoadedAt time of its latest row, as dbt says it; absent if that could not be told
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DbtFreshness")
  public record Freshness(
      String node, @Nullable String urn, String status, @Nullable String maxLoadedAt) {}

  static LastRun read(Artifact artifact) {
    var models = new TreeMap<String, Integer>();
    var tests = new TreeMap<String, Integer>();
    JsonNode metadata =
        artifact.read(
            Map.of(
                "results",
                (_, result) -> {
                  String id = DbtNode.text(result, "unique_id");
                  boolean isTest = id.startsWith("test.") || id.startsWith("unit_test.");
                  (isTest ? tests : models).merge(DbtNode.text(result, "status"), 1, Integer::sum);
                }));
    return new LastRun(DbtNode.text(metadata, "generated_at"), models, tests);
  }

  /** What a {@code sources.json} of version 1 to 3 says; URNs are not yet known. */
  static List<Freshness> readFreshness(Artifact artifact) {
    var freshness = new ArrayList<Freshness>();
    artifact.read(
        Map.of(
            "results",
            (_, result) -> {
              String loaded = DbtNode.text(result, "max_loaded_at");
              freshness.add(
                  new Freshness(
                      DbtNode.text(result, "unique_id"),
                      null,
                      DbtNode.text(result, "status"),
                      loaded.isEmpty() ? null : loaded));
            }));
    return freshness;
  }
}
