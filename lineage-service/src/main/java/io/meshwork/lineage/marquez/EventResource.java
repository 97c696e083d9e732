package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/events/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class EventResource {

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final Access access;
  private final EventQuery events;

  EventResource(Access access, EventQuery events) {
    this.access = access;
    this.events = events;
  }

  @GET
  @Operation(
      operationId = "marquezListEvents",
      summary = "Events of runs as they came, by their time",
      description = "Events of jobs and datasets alone are not among them.")
  public EventPage list(
      @QueryParam("before")
          @Parameter(description = "Only what happened before, such as 2026-03-01T12:00:00Z")
          @Nullable String before,
      @QueryParam("after")
          @Parameter(description = "Only what happened then or after, such as 2026-03-01T12:00:00Z")
          @Nullable String after,
      @QueryParam("sortDirection")
          @DefaultValue("desc")
          @Parameter(
              description = "The latest first, or the earliest",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"desc", "asc"}))
          String direction,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    access.require(Action.READ, "lineage");
    Instant from = time("after", after, Instant.EPOCH);
    Instant to = time("before", before, LAST);
    return new EventPage(
        events.list(from, to, isLatestFirst(direction), Slice.of(limit, offset)),
        events.count(from, to));
  }

  private static boolean isLatestFirst(String direction) {
    return switch (direction) {
      case "desc", "DESC" -> true;
      case "asc", "ASC" -> false;
      default ->
          throw Failure.invalid(
              "sortDirection", "must be desc or asc, not '%s'".formatted(direction));
    };
  }

  private static Instant time(String field, @Nullable String text, Instant absent) {
    if (text == null || text.isEmpty()) {
      return absent;
    }
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LAST)) {
        return time;
      }
    } catch (DateTimeException malformed) {
      // Told below, like a time that no event can have.
    }
    throw Failure.invalid(
        field,
        "must be a time from 1970 on such as 2026-01-31T12:00:00Z, not '%s'".formatted(text));
  }
}
