package io.meshwork.lineage.run;

import io.meshwork.lineage.graph.Graph;
import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.lineage.graph.RunFlows;
import io.meshwork.lineage.run.VersionQuery.Version;
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
  private final VersionQuery versions;
  private final RunFlows flows;

  VersionResource(Access access, Graph graph, VersionQuery versions, RunFlows flows) {
    this.access = access;
    this.graph = graph;
    this.versions = versions;
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
    List<Version> found =
        versions.after(dataset.key(), VersionPosition.of(page.after()), page.size() + 1);
    Map<Long, List<RunFlow>> used = flows.of(found.stream().map(Version::number).toList());
    return Page.of(found, page, version -> version.position().toString())
        .map(version -> view(version, used.getOrDefault(version.number(), List.of())));
  }

  private static VersionView view(Version version, List<RunFlow> used) {
    return new VersionView(
        version.run(),
        version.job(),
        version.state(),
        version.position().writtenAt(),
        RunData.of(used, true));
  }
}
