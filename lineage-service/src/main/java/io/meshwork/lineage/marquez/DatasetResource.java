package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(Dialect.ROOT + "/namespaces/{namespace}/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Dialect.TAG)
@Transactional
class DatasetResource {

  private final Access access;
  private final NamespaceQuery namespaces;
  private final DatasetQuery query;
  private final DatasetAnswers datasets;

  DatasetResource(
      Access access, NamespaceQuery namespaces, DatasetQuery query, DatasetAnswers datasets) {
    this.access = access;
    this.namespaces = namespaces;
    this.query = query;
    this.datasets = datasets;
  }

  @GET
  @Operation(
      operationId = "marquezListDatasets",
      summary = "The datasets of a namespace, by name",
      description = "Without those that were dropped.")
  public DatasetPage list(
      String namespace,
      @QueryParam("limit") @Parameter(description = Dialect.LIMIT) @Nullable Integer limit,
      @QueryParam("offset") @Parameter(description = Dialect.OFFSET) @Nullable Integer offset) {
    access.require(Action.READ, "datasets");
    Slice slice = Slice.of(limit, offset);
    namespaces.require(namespace);
    Range range = Range.of(Urn.Kind.DATASET, namespace);
    return new DatasetPage(datasets.answers(query.list(range, slice)), query.count(range));
  }

  @GET
  @Path("/{dataset}")
  @Operation(operationId = "marquezGetDataset", summary = "One dataset")
  public DatasetAnswer get(String namespace, String dataset) {
    Urn urn = Urn.dataset(namespace, dataset);
    access.require(Action.READ, urn);
    DatasetRow row =
        query
            .named(urn)
            .orElseThrow(
                () ->
                    Failure.notFound(
                        "dataset '%s' in namespace '%s'".formatted(dataset, namespace)));
    return datasets.answers(List.of(row)).getFirst();
  }

  /**
   * Datasets of a namespace.
   *
   * @param totalCount how many there are, however many are told
   */
  @Schema(name = "MarquezDatasets")
  record DatasetPage(List<DatasetAnswer> datasets, long totalCount) {}
}
