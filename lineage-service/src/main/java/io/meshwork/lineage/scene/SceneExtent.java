package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Side;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How far around a thing a request wants to see. */
@SuppressWarnings("NullAway.Init")
class SceneExtent {

  @QueryParam("direction")
  @DefaultValue("both")
  @Parameter(
      description = "Against the flow of data, with it, or both",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"upstream", "downstream", "both"}))
  String direction;

  @QueryParam("depth")
  @Parameter(
      description =
          "Hops to walk from it, 1 to 20, and 1000 around datasets and jobs; if nobody says 3, and 20 of columns")
  @Nullable Integer depth;

  @QueryParam("nodeBudget")
  @Parameter(
      description =
          "Nodes at most, 1 to 5000, and 20000 around datasets and jobs; if nobody says 500, and 2000 of columns. The nearest are kept")
  @Nullable Integer nodeBudget;

  /**
   * The request for what is around a thing.
   *
   * @throws Failure INVALID for what is out of bounds
   */
  SceneRequest around(Urn root, @Nullable Instant asOf) {
    return around(root, asOf, SceneRequest.DEFAULT_DEPTH, SceneRequest.DEFAULT_BUDGET);
  }

  /** As {@link #around(Urn, Instant)}, with other values for what nobody says. */
  SceneRequest around(Urn root, @Nullable Instant asOf, int otherwiseDepth, int otherwiseBudget) {
    return new SceneRequest(
        root,
        sides(),
        Objects.requireNonNullElse(depth, otherwiseDepth),
        Objects.requireNonNullElse(nodeBudget, otherwiseBudget),
        asOf);
  }

  private List<Side> sides() {
    return switch (direction) {
      case "upstream" -> List.of(Side.UPSTREAM);
      case "downstream" -> List.of(Side.DOWNSTREAM);
      case "both" -> List.of(Side.values());
      default ->
          throw Failure.invalid(
              "direction", "must be upstream, downstream or both, not '%s'".formatted(direction));
    };
  }
}
