package io.meshwork.lineage.run;

import io.meshwork.platform.error.Failure;
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

@Path("/api/v1/lineage/versions")
@Tag(name = "Jobs and runs")
class VersionResource {

  private final Access access;
  private final VersionService versions;

  VersionResource(Access access, VersionService versions) {
    this.access = access;
    this.versions = versions;
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
    return versions.of(dataset, PageRequest.of(pageSize, pageToken));
  }
}
