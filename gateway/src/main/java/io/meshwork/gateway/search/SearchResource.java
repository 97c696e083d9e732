package io.meshwork.gateway.search;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/search")
@Tag(name = "Search")
class SearchResource {

  private final Access access;
  private final SearchService search;
  private final Rebuild rebuild;

  SearchResource(Access access, SearchService search, Rebuild rebuild) {
    this.access = access;
    this.search = search;
    this.rebuild = rebuild;
  }

  @GET
  @Operation(
      operationId = "search",
      summary = "Find products, datasets, contracts and all that can be searched",
      description =
          "All words must be found; the last may be unfinished. Each filter may be repeated: one of"
              + " its values must hold.")
  public SearchResult search(
      @QueryParam("q")
          @Parameter(description = "Words to find; none finds everything. At most 500 characters")
          @Nullable String text,
      @QueryParam("kind")
          @Parameter(
              description =
                  "product, dataset, contract, subject, job, term, domain, team or person")
          List<String> kinds,
      @QueryParam("domain")
          @Parameter(description = "Path of a domain; finds what its subdomains hold too")
          List<String> domains,
      @QueryParam("owner") @Parameter(description = "Name of the owning team") List<String> owners,
      @QueryParam("tag") @Parameter(description = "A tag") List<String> tags,
      @QueryParam("lifecycle")
          @Parameter(
              description =
                  "Of a product or contract: proposed, draft, active, deprecated or retired; of a"
                      + " dataset: declared or discovered")
          List<String> lifecycles,
      @QueryParam("quality") @Parameter(description = "passing, warning or failing")
          List<String> qualities,
      @QueryParam("minRevision")
          @Parameter(
              description =
                  "What the answer should reflect, such as product:checkout/orders@7; it says"
                      + " whether it does.")
          @Nullable String minRevision,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "search");
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    filters.put(Facet.KIND, kinds);
    filters.put(Facet.DOMAIN, domains);
    filters.put(Facet.OWNER, owners);
    filters.put(Facet.TAG, tags);
    filters.put(Facet.LIFECYCLE, lifecycles);
    filters.put(Facet.QUALITY, qualities);
    var query =
        new SearchQuery(text == null ? "" : text, filters, PageRequest.of(pageSize, pageToken));
    return search.search(query, minRevision);
  }

  /** What a rebuild did. */
  @Schema(name = "Rebuilt")
  public record Rebuilt(int documents) {}

  @POST
  @Path("/rebuild")
  @Operation(
      operationId = "rebuildIndex",
      summary = "Build the index anew from what the services know",
      description = "The old one is read until the new one is whole. Answered when it is.")
  public Rebuilt rebuild() {
    access.require(Action.OPERATE, "search");
    return new Rebuilt(rebuild.run());
  }
}
