package io.meshwork.quality.sla.forecast;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/slas/forecast")
@Tag(name = "SLAs")
class ForecastResource {

  private final Access access;
  private final ForecastService forecasts;

  ForecastResource(Access access, ForecastService forecasts) {
    this.access = access;
    this.forecasts = forecasts;
  }

  @GET
  @Operation(
      operationId = "forecastSlas",
      summary = "Which promises will break, and when, the first to break first",
      description =
          "Of promises that wait for a version of a dataset, by how the jobs upstream usually run and"
              + " how they run now. Without a URN only those that will or may break; then a page may"
              + " hold fewer than fit, or none, and not be the last.")
  public Page<ForecastView> forecast(
      @QueryParam("urn")
          @Parameter(description = "Of a contract, a dataset, a product or a domain; all if absent")
          @Nullable String urn,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "SLAs");
    return forecasts.of(
        urn == null ? null : Urn.parse("urn", urn), PageRequest.of(pageSize, pageToken));
  }
}
