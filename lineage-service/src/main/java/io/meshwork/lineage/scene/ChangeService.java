package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.ChangeScenery;
import io.meshwork.lineage.graph.LineageChanges;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells what changed, within bounds. */
@ApplicationScoped
public class ChangeService {

  private final ChangeScenery scenery;

  ChangeService(ChangeScenery scenery) {
    this.scenery = scenery;
  }

  /**
   * What changed around a dataset or job from an instant until that of the request.
   *
   * @throws Failure NOT_FOUND if lineage has never heard of it, INVALID for another kind of thing,
   *     too much of it, or a beginning that is not before the end
   */
  public LineageChanges between(Instant from, SceneRequest request) {
    Urn.Kind kind = request.root().kind();
    if (kind != Urn.Kind.DATASET && kind != Urn.Kind.JOB) {
      throw Failure.invalid("urn", "must be the URN of a dataset or a job");
    }
    if (!from.isBefore(request.until())) {
      throw Failure.invalid("from", "must be before %s".formatted(request.until()));
    }
    return scenery.between(from, request.narrow());
  }
}
