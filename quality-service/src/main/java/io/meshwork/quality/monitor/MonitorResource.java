package io.meshwork.quality.monitor;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.ChartRange;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/monitors")
@Tag(name = "Monitors")
class MonitorResource {

  private static final String ID = "Of the monitor";

  private final Access access;
  private final MonitorService monitors;
  private final Clock clock;

  MonitorResource(Access access, MonitorService monitors, Clock clock) {
    this.access = access;
    this.monitors = monitors;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listMonitors",
      summary = "What watches a dataset, and what it judged last",
      description =
          "Monitors begin by themselves when there is something to watch. Their verdicts are recorded"
              + " as results of the check they name.")
  public Page<MonitorView> list(
      @QueryParam("dataset") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String dataset,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (dataset == null) {
      throw Failure.invalid("dataset", "must say whose monitors are wanted");
    }
    Urn urn = Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    access.require(Action.READ, urn);
    return monitors.list(urn, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getMonitor", summary = "One monitor")
  public MonitorView get(@Parameter(description = ID) long id) {
    access.require(Action.READ, "monitors");
    return monitors.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "setMonitor",
      summary = "How grave an anomaly is, and until when nothing is recorded",
      description = "What is absent is as it was at first. For those who may change the dataset.")
  public MonitorView set(@Parameter(description = ID) long id, @Nullable MonitorSettings settings) {
    access.require(Action.WRITE, "monitors");
    access.require(Action.WRITE, monitors.dataset(id));
    return monitors.set(id, settings);
  }

  @GET
  @Path("/{id}/band")
  @Operation(
      operationId = "getMonitorBand",
      summary = "What was usual over time, and what was not",
      description =
          "As it was known when each value was judged, gathered in buckets as the points of a metric"
              + " are.")
  public MonitorBandView band(
      @Parameter(description = ID) long id,
      @QueryParam("from") @Parameter(description = "90 days before 'to' unless told")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Now unless told") @Nullable String to,
      @QueryParam("buckets")
          @Parameter(
              description = "At most so many; 300 unless told",
              schema = @Schema(minimum = "1", maximum = "500"))
          @Nullable Integer buckets) {
    access.require(Action.READ, "monitors");
    return monitors.band(id, ChartRange.of(from, to, buckets, clock.instant()));
  }

  @POST
  @Path("/{id}/feedback")
  @Operation(
      operationId = "postMonitorFeedback",
      summary = "Say that a value was to be expected, or that it was wrong",
      description =
          "The monitor learns by it. If the value is the latest, its check stands by that at once. What"
              + " is said later replaces what was said before. For those who may change the dataset.")
  public MonitorView say(@Parameter(description = ID) long id, @Nullable FeedbackDraft draft) {
    access.require(Action.WRITE, "monitors");
    Caller caller = access.require(Action.WRITE, monitors.dataset(id));
    return monitors.say(id, draft, caller.subject());
  }
}
