package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.Folding;
import io.meshwork.lineage.graph.Scene;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Scenery;
import io.meshwork.lineage.mesh.Mesh;
import io.meshwork.platform.error.Failure;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out who can compose the scene of a thing. */
@ApplicationScoped
public class SceneService {

  private final Scenery scenery;
  private final Folding folding;
  private final Mesh mesh;

  SceneService(Scenery scenery, Folding folding, Mesh mesh) {
    this.scenery = scenery;
    this.folding = folding;
    this.mesh = mesh;
  }

  /**
   * The surroundings of a thing.
   *
   * @param fold whether jobs that runs of another started are shown as that one
   * @throws Failure NOT_FOUND if lineage has never heard of the root, INVALID if it is none of the
   *     kinds that have a lineage
   */
  public Scene scene(SceneRequest request, boolean fold) {
    return switch (request.root().kind()) {
      case DATASET, JOB ->
          fold
              ? folding.fold(scenery.sceneWithDescendants(request), request.until())
              : scenery.scene(request);
      case PRODUCT -> mesh.products(request.narrow());
      case DOMAIN -> mesh.domains(request.narrow());
      case TEAM, RUN, CONTRACT, PERSON, GLOSSARY, TERM, TAG, SUBJECT, INCIDENT ->
          throw Failure.invalid("urn", "must be that of a dataset, a job, a product or a domain");
    };
  }
}
