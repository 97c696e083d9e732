package io.meshwork.quality.metric;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/metrics")
@Tag(name = "Metrics")
class MetricResource {

  private final Access access;
  private final MetricService metrics;
  private final Clock clock;

  MetricResource(Access access, MetricService metrics, Clock clock) {
    this.access = access;
    this.metrics = metrics;
    this.clock = clock;
  }

  @POST
  @Operation(
      operationId = "postMetrics",
      summary = "Tell what was measured of datasets",
      description =
          "A list of 1 to 1000 points, taken in all or none. The same point twice is one. Whatever is"
              + " told often enough is watched: see monitors.")
  public Recorded post(List<PointDraft> drafts) {
    access.require(Action.INGEST, "metrics");
    return new Recorded(metrics.record(drafts));
  }

  @GET
  @Operation(
      operationId = "listMetrics",
      summary = "The metrics of a dataset",
      description =
          "In the order in which they were first told. What checks measure is among them, by the"
              + " name check/ and that of the check.")
  public Page<SeriesView> list(
      @QueryParam("dataset") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String dataset,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (dataset == null) {
      throw Failure.invalid("dataset", "must say whose metrics are wanted");
    }
    Urn urn = Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
    access.require(Action.READ, urn);
    return metrics.list(urn, PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{id}/points")
  @Operation(
      operationId = "getMetricChart",
      summary = "A metric over time, small enough to be drawn",
      description =
          "Points are gathered in buckets of one length, in whole seconds below an hour and in whole"
              + " hours above; those without points are left out.")
  public ChartView points(
      @Parameter(description = "Of the series") long id,
      @QueryParam("from") @Parameter(description = "90 days before 'to' unless told")
          @Nullable String from,
      @QueryParam("to") @Parameter(description = "Now unless told") @Nullable String to,
      @QueryParam("buckets")
          @Parameter(
              description = "At most so many; 300 unless told",
              schema = @Schema(minimum = "1", maximum = "500"))
          @Nullable Integer buckets) {
    access.require(Action.READ, "metrics");
    return metrics.chart(id, ChartRange.of(from, to, buckets, clock.instant()));
  }

  /**
   * What became of the points.
   *
   * @param recorded how many were new
   */
  @Schema(name = "MetricsRecorded")
  public record Recorded(int recorded) {}
}
