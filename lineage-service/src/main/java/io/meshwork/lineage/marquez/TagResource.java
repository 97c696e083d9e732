package io.meshwork.lineage.marquez;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
class TagResource {

  private final Access access;

  TagResource(Access access) {
    this.access = access;
  }

  @GET
  @Operation(
      operationId = "marquezListTags",
      summary = "Tags that are described",
      description = "There are none here: tags are described in the catalog, under /api/v1/tags.")
  public Tags list() {
    access.require(Action.READ, "tags");
    return new Tags(List.of());
  }

  /** Tags. */
  @Schema(name = "MarquezTags")
  record Tags(List<DescribedTag> tags) {}

  /** A tag. */
  @Schema(name = "MarquezTag")
  record DescribedTag(String name, @Nullable String description) {}
}
