package io.meshwork.catalog.domain;

import io.grpc.stub.StreamObserver;
import io.meshwork.catalog.person.PersonProtos;
import io.meshwork.contracts.catalog.v1.DeleteDomainRequest;
import io.meshwork.contracts.catalog.v1.DeleteDomainResponse;
import io.meshwork.contracts.catalog.v1.Domain;
import io.meshwork.contracts.catalog.v1.DomainsGrpc.DomainsImplBase;
import io.meshwork.contracts.catalog.v1.GetDomainRequest;
import io.meshwork.contracts.catalog.v1.ListDomainsRequest;
import io.meshwork.contracts.catalog.v1.ListDomainsResponse;
import io.meshwork.contracts.catalog.v1.MoveDomainRequest;
import io.meshwork.contracts.catalog.v1.PutDomainRequest;
import io.meshwork.contracts.catalog.v1.TransferDomainRequest;
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
class DomainGrpc extends DomainsImplBase {

  private final Access access;
  private final DomainService domains;
  private final ReorganisationService reorganisation;

  DomainGrpc(Access access, DomainService domains, ReorganisationService reorganisation) {
    this.access = access;
    this.domains = domains;
    this.reorganisation = reorganisation;
  }

  @Override
  public void getDomain(GetDomainRequest request, StreamObserver<Domain> answer) {
    Urn urn = Urn.parse(Urn.Kind.DOMAIN, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(DomainProtos.toProto(domains.get(urn.first())));
    answer.onCompleted();
  }

  @Override
  public void listDomains(ListDomainsRequest request, StreamObserver<ListDomainsResponse> answer) {
    access.require(Action.READ, "domains");
    Page<DomainView> page =
        domains.list(PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListDomainsResponse.newBuilder();
    page.items().forEach(domain -> response.addDomains(DomainProtos.toProto(domain)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putDomain(PutDomainRequest request, StreamObserver<Domain> answer) {
    Domain domain = request.getDomain();
    Caller caller = access.require(Action.WRITE, Urn.domain(domain.getPath()));
    var draft =
        new DomainDraft(
            domain.getTitle(),
            domain.getDescription(),
            domain.getOwner(),
            PersonProtos.toMembers(domain.getMembersList()));
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        DomainProtos.toProto(
            domains.put(domain.getPath(), draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteDomain(
      DeleteDomainRequest request, StreamObserver<DeleteDomainResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.DOMAIN, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    domains.delete(urn.first(), expected, caller.subject());
    answer.onNext(DeleteDomainResponse.getDefaultInstance());
    answer.onCompleted();
  }

  @Override
  public void moveDomain(MoveDomainRequest request, StreamObserver<Domain> answer) {
    Urn urn = Urn.parse(Urn.Kind.DOMAIN, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        DomainProtos.toProto(
            reorganisation.move(
                urn.first(), new Relocation(request.getTo()), expected, caller.subject())));
    answer.onCompleted();
  }

  @Override
  public void transferDomain(TransferDomainRequest request, StreamObserver<Domain> answer) {
    Urn urn = Urn.parse(Urn.Kind.DOMAIN, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        DomainProtos.toProto(
            reorganisation.transfer(
                urn.first(), new Handover(request.getOwner()), expected, caller.subject())));
    answer.onCompleted();
  }
}
