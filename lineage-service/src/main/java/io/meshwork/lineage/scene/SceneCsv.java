package io.meshwork.lineage.scene;

import io.meshwork.lineage.export.Csv;
import io.meshwork.lineage.graph.Scene;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Stream;

/** The edges of a scene. */
@Provider
@Produces(Csv.MEDIA_TYPE)
class SceneCsv extends Csv<Scene> {

  SceneCsv() {
    super(Scene.class, "origin", "destination", "first_seen", "last_seen");
  }

  @Override
  protected Stream<List<String>> rows(Scene scene) {
    return scene.edges().stream()
        .map(
            edge ->
                List.of(
                    edge.origin(),
                    edge.destination(),
                    edge.firstSeen() == null ? "" : edge.firstSeen().toString(),
                    edge.lastSeen() == null ? "" : edge.lastSeen().toString()));
  }
}
