package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import io.meshwork.platform.urn.Uuids;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/namespaces/{namespace}/datasets/{dataset}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class VersionResource {

  private final Access access;
  private final DatasetQuery datasets;
  private final VersionQuery query;
  private final VersionAnswers versions;

  VersionResource(
      Access access, DatasetQuery datasets, VersionQuery query, VersionAnswers versions) {
    this.access = access;
    this.datasets = datasets;
    this.query = query;
    this.versions = versions;
  }

  @GET
  @Operation(
      operationId = "marquezListDatasetVersions",
      summary = "The versions of a dataset, the latest first",
      description = "Every run that wrote it has made one.")
  public VersionPage list(
      String namespace,
      String dataset,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    access.require(Action.READ, Urn.dataset(namespace, dataset));
    Slice slice = Slice.of(limit, offset);
    DatasetRow row = existing(namespace, dataset);
    return new VersionPage(
        versions.answers(row, query.list(row.id(), slice)), query.count(row.id()));
  }

  @GET
  @Path("/{version}")
  @Operation(operationId = "marquezGetDatasetVersion", summary = "One version of a dataset")
  public VersionAnswer get(String namespace, String dataset, String version) {
    access.require(Action.READ, Urn.dataset(namespace, dataset));
    UUID id = Uuids.parse("version", version);
    DatasetRow row = existing(namespace, dataset);
    VersionRow found =
        query
            .get(row.id(), id)
            .orElseThrow(
                () -> Failure.notFound("version '%s' of dataset '%s'".formatted(id, dataset)));
    return versions.answers(row, List.of(found)).getFirst();
  }

  private DatasetRow existing(String namespace, String dataset) {
    return datasets
        .named(Urn.dataset(namespace, dataset))
        .orElseThrow(
            () -> Failure.notFound("dataset '%s' in namespace '%s'".formatted(dataset, namespace)));
  }

  /**
   * Versions of a dataset.
   *
   * @param totalCount how many there are, however many are told
   */
  @Schema(name = "MarquezDatasetVersions")
  record VersionPage(List<VersionAnswer> versions, long totalCount) {}
}
