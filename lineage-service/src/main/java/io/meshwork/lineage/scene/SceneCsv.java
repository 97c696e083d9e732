package io.meshwork.lineage.scene;

import io.meshwork.lineage.export.Csv;
import io.meshwork.lineage.graph.Scene;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The edges of a scene; a page that is not the last links to the next. */
@Provider
@Produces(Csv.MEDIA_TYPE)
class SceneCsv extends Csv<Scene> {

  private final UriInfo asked;

  SceneCsv(@Context UriInfo asked) {
    super(Scene.class, "origin", "destination", "first_seen", "last_seen");
    this.asked = asked;
  }

  @Override
  protected Optional<URI> next(Scene scene) {
    return Optional.ofNullable(scene.nextPageToken())
        .map(token -> asked.getRequestUriBuilder().replaceQueryParam("pageToken", token).build())
        .map(next -> URI.create("?" + next.getRawQuery()));
  }

  @Override
  protected boolean isTruncated(Scene scene) {
    return scene.truncated();
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
