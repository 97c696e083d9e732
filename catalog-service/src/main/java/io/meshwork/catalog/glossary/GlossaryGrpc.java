package io.meshwork.catalog.glossary;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.DeleteGlossaryRequest;
import io.meshwork.contracts.catalog.v1.DeleteGlossaryResponse;
import io.meshwork.contracts.catalog.v1.DeleteTermRequest;
import io.meshwork.contracts.catalog.v1.DeleteTermResponse;
import io.meshwork.contracts.catalog.v1.GetGlossaryRequest;
import io.meshwork.contracts.catalog.v1.GetTermRequest;
import io.meshwork.contracts.catalog.v1.GlossariesGrpc.GlossariesImplBase;
import io.meshwork.contracts.catalog.v1.Glossary;
import io.meshwork.contracts.catalog.v1.ListGlossariesRequest;
import io.meshwork.contracts.catalog.v1.ListGlossariesResponse;
import io.meshwork.contracts.catalog.v1.ListTermUsesRequest;
import io.meshwork.contracts.catalog.v1.ListTermUsesResponse;
import io.meshwork.contracts.catalog.v1.ListTermsRequest;
import io.meshwork.contracts.catalog.v1.ListTermsResponse;
import io.meshwork.contracts.catalog.v1.PutGlossaryRequest;
import io.meshwork.contracts.catalog.v1.PutTermRequest;
import io.meshwork.contracts.catalog.v1.Term;
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
class GlossaryGrpc extends GlossariesImplBase {

  private final Access access;
  private final GlossaryService glossaries;
  private final TermService terms;

  GlossaryGrpc(Access access, GlossaryService glossaries, TermService terms) {
    this.access = access;
    this.glossaries = glossaries;
    this.terms = terms;
  }

  @Override
  public void getGlossary(GetGlossaryRequest request, StreamObserver<Glossary> answer) {
    Urn urn = Urn.parse(Urn.Kind.GLOSSARY, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(GlossaryProtos.toProto(glossaries.get(urn.first())));
    answer.onCompleted();
  }

  @Override
  public void listGlossaries(
      ListGlossariesRequest request, StreamObserver<ListGlossariesResponse> answer) {
    access.require(Action.READ, "glossaries");
    Page<GlossaryView> page =
        glossaries.list(PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListGlossariesResponse.newBuilder();
    page.items().forEach(glossary -> response.addGlossaries(GlossaryProtos.toProto(glossary)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putGlossary(PutGlossaryRequest request, StreamObserver<Glossary> answer) {
    Glossary glossary = request.getGlossary();
    Caller caller = access.require(Action.WRITE, Urn.glossary(glossary.getName()));
    var draft =
        new GlossaryDraft(glossary.getTitle(), glossary.getDescription(), glossary.getOwner());
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        GlossaryProtos.toProto(
            glossaries.put(glossary.getName(), draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteGlossary(
      DeleteGlossaryRequest request, StreamObserver<DeleteGlossaryResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.GLOSSARY, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    glossaries.delete(urn.first(), expected, caller.subject());
    answer.onNext(DeleteGlossaryResponse.getDefaultInstance());
    answer.onCompleted();
  }

  @Override
  public void getTerm(GetTermRequest request, StreamObserver<Term> answer) {
    Urn urn = Urn.parse(Urn.Kind.TERM, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(GlossaryProtos.toProto(terms.get(urn)));
    answer.onCompleted();
  }

  @Override
  public void listTerms(ListTermsRequest request, StreamObserver<ListTermsResponse> answer) {
    access.require(Action.READ, "terms");
    Page<TermView> page =
        terms.list(
            request.getGlossary(), PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListTermsResponse.newBuilder();
    page.items().forEach(term -> response.addTerms(GlossaryProtos.toProto(term)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void listTermUses(
      ListTermUsesRequest request, StreamObserver<ListTermUsesResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.TERM, "urn", request.getUrn());
    access.require(Action.READ, urn);
    Page<TermUse> page =
        terms.uses(urn, PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListTermUsesResponse.newBuilder();
    page.items().forEach(use -> response.addUses(GlossaryProtos.toProto(use)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putTerm(PutTermRequest request, StreamObserver<Term> answer) {
    Term term = request.getTerm();
    Urn urn = Urn.term(term.getGlossary(), term.getName());
    Caller caller = access.require(Action.WRITE, urn);
    var draft =
        new TermDraft(
            term.getTitle(),
            term.getDefinition(),
            term.getSynonymsList(),
            term.getParentsList(),
            term.getRelatedList(),
            term.getOwner());
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(GlossaryProtos.toProto(terms.put(urn, draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteTerm(DeleteTermRequest request, StreamObserver<DeleteTermResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.TERM, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    terms.delete(urn, expected, caller.subject());
    answer.onNext(DeleteTermResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
