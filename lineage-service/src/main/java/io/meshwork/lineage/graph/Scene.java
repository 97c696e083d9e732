package io.meshwork.lineage.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a thing.
 *
 * @param root URN of the thing; of the name that stands for all, if it was asked for by another
 * @param edges those between nodes of this page, and between them and nodes of the pages before
 * @param truncated whether the budget cut nodes that the depth would have reached
 * @param nextPageToken asks for the nodes that were cut, around datasets and jobs; absent if none
 *     were
 */
@Schema(name = "Scene")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scene(
    String root,
    List<SceneNode> nodes,
    List<SceneEdge> edges,
    boolean truncated,
    @Nullable String nextPageToken) {

  /**
   * A thing in the scene.
   *
   * @param hop hops from the root: negative upstream, positive downstream, 0 the root
   * @param hiddenUpstream neighbours on that side that neither this page nor those before it have
   * @param lastRun state of a job's latest run; absent for anything else
   * @param otherNames URNs of the other names of a dataset
   * @param dropped whether a dataset is no more
   * @param folded URNs of the jobs that are shown as this one, because its runs start theirs;
   *     absent if there are none
   */
  @Schema(name = "SceneNode")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SceneNode(
      String urn,
      int hop,
      int hiddenUpstream,
      int hiddenDownstream,
      @Schema(enumeration = {"running", "completed", "aborted", "failed"}) @Nullable String lastRun,
      List<String> otherNames,
      boolean dropped,
      @Nullable List<String> folded) {}

  /**
   * Data flows from origin to destination.
   *
   * @param firstSeen absent between products and domains, where the evidence tells instead
   * @param evidence between products and domains, the flows that prove the edge, at most 20
   */
  @Schema(name = "SceneEdge")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SceneEdge(
      String origin,
      String destination,
      @Nullable Instant firstSeen,
      @Nullable Instant lastSeen,
      List<Evidence> evidence) {}

  /**
   * A way that data takes from one product's dataset to another's.
   *
   * @param jobs URNs of the jobs on the way, in order; datasets between them belong to no product
   */
  @Schema(name = "SceneEvidence")
  public record Evidence(String origin, List<String> jobs, String destination) {}
}
