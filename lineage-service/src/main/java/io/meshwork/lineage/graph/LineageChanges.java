package io.meshwork.lineage.graph;

import io.meshwork.lineage.graph.Scene.SceneEdge;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed around a job or dataset between two instants.
 *
 * @param root URN
 * @param appeared edges that were seen for the first time
 * @param silent edges that were seen before, and that no run used in between although their job
 *     completed
 * @param truncated whether the budget cut nodes that the depth would have reached
 */
@Schema(name = "LineageChanges")
public record LineageChanges(
    String root,
    Instant from,
    Instant to,
    List<SceneEdge> appeared,
    List<SceneEdge> silent,
    boolean truncated) {}
