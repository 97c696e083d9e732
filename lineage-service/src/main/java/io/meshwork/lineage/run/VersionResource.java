package io.meshwork.lineage.run;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.openlineage.RunState;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage/versions")
@Tag(name = "Jobs and runs")
class VersionResource {

  private final Access access;
  private final Graph graph;
  private final RunFlows flows;

  VersionResource(Access access, Graph graph, RunFlows flows) {
    this.access = access;
    this.graph = graph;
    this.flows = flows;
  }

  @GET
  @Operation(
      operationId = "listDatasetVersions",
      summary = "The versions of a dataset, the latest first",
      description =
          "Each is what one run wrote, with the versions of others that the run had read.")
  public Page<VersionView> list(
      @QueryParam("urn") @Parameter(required = true, description = "URN of the dataset")
          @Nullable String urn,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say of which dataset the versions are wanted");
    }
    Urn dataset = Urn.parse(Urn.Kind.DATASET, "urn", urn);
    access.require(Action.READ, dataset);
    if (graph.find(dataset).isEmpty()) {
      throw Failure.notFound(urn);
    }
    PageRequest page = PageRequest.of(pageSize, pageToken);
    List<RunFlows.Version> found =
        flows.versions(dataset.key(), VersionPosition.of(page.after()), page.size() + 1);
    Map<Long, RunFlows.Data> data =
        flows.of(found.stream().map(version -> version.position().run()).toList());
    return Page.of(found, page, version -> version.position().toString())
        .map(version -> view(version, data));
  }

  private static VersionView view(RunFlows.Version version, Map<Long, RunFlows.Data> data) {
    return new VersionView(
        version.run(),
        version.job(),
        RunState.valueOf(version.state()),
        version.position().writtenAt(),
        data.getOrDefault(version.position().run(), RunFlows.Data.NONE).inputs());
  }
}
