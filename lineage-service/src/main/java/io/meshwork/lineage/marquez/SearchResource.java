package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class SearchResource {

  private final Access access;
  private final SearchQuery search;

  SearchResource(Access access, SearchQuery search) {
    this.access = access;
    this.search = search;
  }

  @GET
  @Operation(operationId = "marquezSearch", summary = "Datasets and jobs by their names")
  public SearchAnswer search(
      @QueryParam("q")
          @Parameter(
              required = true,
              description =
                  "Part of a name, whatever the case; % stands for any text, _ for any character")
          @Nullable String pattern,
      @QueryParam("filter")
          @Parameter(
              description = "Only datasets or only jobs",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"dataset", "job"}))
          @Nullable String filter,
      @QueryParam("sort")
          @DefaultValue("name")
          @Parameter(
              description = "By name, or what was named by an event last first",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"name", "update_at", "updated_at"}))
          String sort,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("namespace") @Parameter(description = "Only of that namespace")
          @Nullable String namespace) {
    access.require(Action.READ, "lineage");
    if (pattern == null) {
      throw Failure.invalid("q", "must say what to look for");
    }
    return search.find(
        pattern,
        range(Urn.Kind.DATASET, filter, namespace),
        range(Urn.Kind.JOB, filter, namespace),
        order(sort),
        Slice.of(limit, null).limit());
  }

  /** Nothing at all for a kind that is not wanted. */
  private static Range range(Urn.Kind kind, @Nullable String filter, @Nullable String namespace) {
    String wanted = filter == null || filter.isEmpty() ? kind.word() : lowerCase(filter);
    return switch (wanted) {
      case "dataset", "job" ->
          wanted.equals(kind.word())
              ? namespace == null || namespace.isEmpty()
                  ? Range.of(kind)
                  : Range.of(kind, namespace)
              : new Range("", "");
      default ->
          throw Failure.invalid("filter", "must be dataset or job, not '%s'".formatted(filter));
    };
  }

  private static SearchQuery.Order order(String sort) {
    return switch (lowerCase(sort)) {
      case "name" -> SearchQuery.Order.NAME;
      case "updated_at", "update_at" -> SearchQuery.Order.TIME;
      default ->
          throw Failure.invalid("sort", "must be name or updated_at, not '%s'".formatted(sort));
    };
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
