package io.meshwork.quality.score;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scores")
@Tag(name = "Scores")
class ScoreResource {

  private static final Set<Urn.Kind> SCORED =
      Set.of(Urn.Kind.DATASET, Urn.Kind.PRODUCT, Urn.Kind.DOMAIN);
  private static final int DEFAULT_DAYS = 90;
  static final int MAX_DAYS = 366;

  private final Access access;
  private final ScoreService scores;
  private final Clock clock;

  ScoreResource(Access access, ScoreService scores, Clock clock) {
    this.access = access;
    this.scores = scores;
    this.clock = clock;
  }

  @GET
  @Path("/{urn}")
  @Operation(
      operationId = "getScore",
      summary = "How a dataset, product or domain scores, and what took points away")
  public ScoreView get(@PathParam("urn") String urn) {
    Urn scored = parse(urn);
    access.require(Action.READ, scored);
    return scores.of(scored);
  }

  @GET
  @Path("/{urn}/history")
  @Operation(
      operationId = "getScoreHistory",
      summary = "How it scored before, the earliest first",
      description =
          "An entry for each hour in which the score became another, and one that tells how it was at"
              + " the beginning, if that is known.")
  public List<ScoreEntry> history(
      @PathParam("urn") String urn,
      @QueryParam("days")
          @Parameter(description = "How many days back from now: 1 to 366, or 90 if absent")
          @Nullable Integer days) {
    Urn scored = parse(urn);
    access.require(Action.READ, scored);
    int back = days == null ? DEFAULT_DAYS : days;
    if (back < 1 || back > MAX_DAYS) {
      throw Failure.invalid("days", "must be between 1 and %d".formatted(MAX_DAYS));
    }
    return scores.history(scored, clock.instant().minus(Duration.ofDays(back)));
  }

  private static Urn parse(String text) {
    Urn urn = Urn.parse("urn", text);
    if (!SCORED.contains(urn.kind())) {
      throw Failure.invalid("urn", "must be the URN of a dataset, a product or a domain");
    }
    return urn;
  }
}
