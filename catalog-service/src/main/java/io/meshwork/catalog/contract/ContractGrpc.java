package io.meshwork.catalog.contract;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import io.meshwork.catalog.odcs.OdcsReader;
import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractDifference;
import io.meshwork.contracts.catalog.v1.ContractsGrpc.ContractsImplBase;
import io.meshwork.contracts.catalog.v1.DeleteContractRequest;
import io.meshwork.contracts.catalog.v1.DeleteContractResponse;
import io.meshwork.contracts.catalog.v1.DiffContractRequest;
import io.meshwork.contracts.catalog.v1.GetContractDocumentRequest;
import io.meshwork.contracts.catalog.v1.GetContractRequest;
import io.meshwork.contracts.catalog.v1.ListContractsRequest;
import io.meshwork.contracts.catalog.v1.ListContractsResponse;
import io.meshwork.contracts.catalog.v1.PutContractRequest;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

@GrpcService
@Blocking
class ContractGrpc extends ContractsImplBase {

  private final Access access;
  private final ContractService contracts;

  ContractGrpc(Access access, ContractService contracts) {
    this.access = access;
    this.contracts = contracts;
  }

  @Override
  public void getContract(GetContractRequest request, StreamObserver<Contract> answer) {
    Urn urn = urn(request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(
        toProto(
            request.getVersion().isEmpty()
                ? contracts.get(urn)
                : contracts.get(urn, request.getVersion())));
    answer.onCompleted();
  }

  @Override
  public void listContracts(
      ListContractsRequest request, StreamObserver<ListContractsResponse> answer) {
    access.require(Action.READ, "contracts");
    String domain = request.getDomain().isEmpty() ? null : request.getDomain();
    Page<ContractSummary> page =
        contracts.list(
            domain, null, null, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListContractsResponse.newBuilder();
    page.items().forEach(contract -> response.addContracts(ContractProtos.toProto(contract)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void getContractDocument(
      GetContractDocumentRequest request,
      StreamObserver<io.meshwork.contracts.catalog.v1.ContractDocument> answer) {
    Urn urn = urn(request.getUrn());
    access.require(Action.READ, urn);
    ContractDocument document = contracts.document(urn, request.getVersion());
    answer.onNext(
        io.meshwork.contracts.catalog.v1.ContractDocument.newBuilder()
            .setDocument(ByteString.copyFrom(document.bytes()))
            .setMediaType(document.mediaType())
            .build());
    answer.onCompleted();
  }

  @Override
  public void putContract(PutContractRequest request, StreamObserver<Contract> answer) {
    Urn urn = urn(request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    var document =
        new ContractDocument(
            request.getDocument().toByteArray(),
            request.getMediaType().equals(ContractDocument.JSON));
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(toProto(contracts.put(urn, document, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void diffContract(DiffContractRequest request, StreamObserver<ContractDifference> answer) {
    Urn urn = urn(request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(ContractProtos.toProto(contracts.diff(urn, request.getFrom(), request.getTo())));
    answer.onCompleted();
  }

  @Override
  public void deleteContract(
      DeleteContractRequest request, StreamObserver<DeleteContractResponse> answer) {
    Urn urn = urn(request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    contracts.delete(urn, expected, caller.subject());
    answer.onNext(DeleteContractResponse.getDefaultInstance());
    answer.onCompleted();
  }

  private static Urn urn(String urn) {
    return Urn.parse(Urn.Kind.CONTRACT, "urn", urn);
  }

  private static Contract toProto(ContractView view) {
    return ContractProtos.toProto(view, OdcsReader.understand(view.document()));
  }
}
