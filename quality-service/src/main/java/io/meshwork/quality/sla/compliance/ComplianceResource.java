package io.meshwork.quality.sla.compliance;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import io.meshwork.platform.urn.Uuids;
import io.meshwork.quality.sla.objective.Scope;
import io.meshwork.quality.sla.timeline.MinuteClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/slas")
@Tag(name = "SLAs")
class ComplianceResource {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 400;
  private static final String FROM = "First day, in UTC, such as 2026-03-01; 30 days if absent";
  private static final String TO = "Last day, in UTC; today if absent";

  private final Access access;
  private final Compliance compliance;
  private final Clock clock;

  ComplianceResource(Access access, Compliance compliance, Clock clock) {
    this.access = access;
    this.compliance = compliance;
    this.clock = clock;
  }

  @GET
  @Path("/compliance")
  @Operation(
      operationId = "getCompliance",
      summary = "How promises were kept day by day",
      description =
          "Of all promises that count for the URN today, even if nobody makes them any more. At most"
              + " 400 days.")
  public ComplianceView of(
      @QueryParam("urn")
          @Parameter(
              required = true,
              description = "URN of a contract, a dataset, a product or a domain with all below it")
          @Nullable String urn,
      @QueryParam("consumed")
          @Parameter(
              description =
                  "true: of what the product reads by its input ports, not of what it offers")
          boolean isConsumed,
      @QueryParam("from") @Parameter(description = FROM) @Nullable String from,
      @QueryParam("to") @Parameter(description = TO) @Nullable String to) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say whose promises are wanted");
    }
    Urn subject = isConsumed ? Urn.parse(Urn.Kind.PRODUCT, "urn", urn) : Urn.parse("urn", urn);
    access.require(Action.READ, subject);
    return answer(isConsumed ? Scope.readBy(subject) : Scope.of(subject), from, to);
  }

  @GET
  @Path("/{id}/compliance")
  @Operation(
      operationId = "getObjectiveCompliance",
      summary = "How one promise was kept day by day")
  public ComplianceView ofOne(
      String id,
      @QueryParam("from") @Parameter(description = FROM) @Nullable String from,
      @QueryParam("to") @Parameter(description = TO) @Nullable String to) {
    access.require(Action.READ, "SLAs");
    return answer(new Scope("id = ?", List.of(Uuids.parse("id", id))), from, to);
  }

  private ComplianceView answer(Scope scope, @Nullable String from, @Nullable String to) {
    Instant now = clock.instant();
    LocalDate last = to == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : day("to", to);
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw Failure.invalid(
          "from", "must be at most %d days before the last day".formatted(MOST_DAYS - 1));
    }
    return compliance.of(scope, first, last, MinuteClock.after(now));
  }

  private static LocalDate day(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException malformed) {
      // It is said below what is allowed.
    }
    throw Failure.invalid(field, "must be a day from 2000 to 2199, such as 2026-03-01");
  }
}
