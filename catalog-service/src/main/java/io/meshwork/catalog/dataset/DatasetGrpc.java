package io.meshwork.catalog.dataset;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.BatchGetDatasetsRequest;
import io.meshwork.contracts.catalog.v1.BatchGetDatasetsResponse;
import io.meshwork.contracts.catalog.v1.ClaimDatasetRequest;
import io.meshwork.contracts.catalog.v1.Column;
import io.meshwork.contracts.catalog.v1.Dataset;
import io.meshwork.contracts.catalog.v1.DatasetsGrpc.DatasetsImplBase;
import io.meshwork.contracts.catalog.v1.DeleteDatasetRequest;
import io.meshwork.contracts.catalog.v1.DeleteDatasetResponse;
import io.meshwork.contracts.catalog.v1.GetDatasetRequest;
import io.meshwork.contracts.catalog.v1.ListDatasetSchemasRequest;
import io.meshwork.contracts.catalog.v1.ListDatasetSchemasResponse;
import io.meshwork.contracts.catalog.v1.ListDatasetsRequest;
import io.meshwork.contracts.catalog.v1.ListDatasetsResponse;
import io.meshwork.contracts.catalog.v1.PutDatasetRequest;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.List;

@GrpcService
@Blocking
class DatasetGrpc extends DatasetsImplBase {

  private static final int MAX_URNS = 500;

  private final Access access;
  private final DatasetService datasets;

  DatasetGrpc(Access access, DatasetService datasets) {
    this.access = access;
    this.datasets = datasets;
  }

  @Override
  public void getDataset(GetDatasetRequest request, StreamObserver<Dataset> answer) {
    Urn urn = Urn.parse(Urn.Kind.DATASET, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(DatasetProtos.toProto(datasets.get(urn)));
    answer.onCompleted();
  }

  @Override
  public void listDatasets(
      ListDatasetsRequest request, StreamObserver<ListDatasetsResponse> answer) {
    access.require(Action.READ, "datasets");
    String domain = request.getDomain().isEmpty() ? null : request.getDomain();
    Page<DatasetView> page =
        datasets.list(domain, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListDatasetsResponse.newBuilder();
    page.items().forEach(dataset -> response.addDatasets(DatasetProtos.toProto(dataset)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void batchGetDatasets(
      BatchGetDatasetsRequest request, StreamObserver<BatchGetDatasetsResponse> answer) {
    access.require(Action.READ, "datasets");
    if (request.getUrnsCount() > MAX_URNS) {
      throw Failure.invalid("urns", "at most %d at a time".formatted(MAX_URNS));
    }
    List<Urn> urns =
        request.getUrnsList().stream()
            .map(urn -> Urn.parse(Urn.Kind.DATASET, "urns", urn))
            .toList();
    var response = BatchGetDatasetsResponse.newBuilder();
    datasets
        .batchGet(urns)
        .forEach(dataset -> response.addDatasets(DatasetProtos.toProto(dataset)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putDataset(PutDatasetRequest request, StreamObserver<Dataset> answer) {
    Dataset dataset = request.getDataset();
    Urn urn = Urn.dataset(dataset.getNamespace(), dataset.getName());
    Caller caller = access.require(Action.WRITE, urn);
    var draft =
        new DatasetDraft(
            dataset.getTitle(),
            dataset.getDescription(),
            dataset.getDomain(),
            dataset.getTagsList(),
            dataset.getTermsList(),
            dataset.getColumnsList().stream().map(DatasetGrpc::toDraft).toList());
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        DatasetProtos.toProto(datasets.put(urn, draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteDataset(
      DeleteDatasetRequest request, StreamObserver<DeleteDatasetResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.DATASET, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    datasets.delete(urn, expected, caller.subject());
    answer.onNext(DeleteDatasetResponse.getDefaultInstance());
    answer.onCompleted();
  }

  @Override
  public void claimDataset(ClaimDatasetRequest request, StreamObserver<Dataset> answer) {
    Urn urn = Urn.parse(Urn.Kind.DATASET, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        DatasetProtos.toProto(
            datasets.claim(urn, request.getDomain(), expected, caller.subject())));
    answer.onCompleted();
  }

  @Override
  public void listDatasetSchemas(
      ListDatasetSchemasRequest request, StreamObserver<ListDatasetSchemasResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.DATASET, "urn", request.getUrn());
    access.require(Action.READ, urn);
    String source = request.getSource().isEmpty() ? null : request.getSource();
    Page<SchemaView> page =
        datasets.schemas(
            urn, source, PageRequest.of(request.getPageSize(), request.getPageToken()));
    answer.onNext(
        ListDatasetSchemasResponse.newBuilder()
            .addAllSchemas(page.items().stream().map(DatasetProtos::toProto).toList())
            .setNextPageToken(page.nextTokenOrEmpty())
            .build());
    answer.onCompleted();
  }

  private static ColumnDraft toDraft(Column column) {
    return new ColumnDraft(
        column.getName(),
        column.getType(),
        column.getDescription(),
        column.hasNullable() ? column.getNullable() : null,
        column.hasPrimaryKey() ? column.getPrimaryKey() : null,
        column.hasUnique() ? column.getUnique() : null,
        column.getReferences(),
        column.getClassification(),
        column.getTagsList(),
        column.getTermsList());
  }
}
