package io.meshwork.catalog.suggestion;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.AcceptSuggestionRequest;
import io.meshwork.contracts.catalog.v1.DismissSuggestionRequest;
import io.meshwork.contracts.catalog.v1.ListSuggestionsRequest;
import io.meshwork.contracts.catalog.v1.ListSuggestionsResponse;
import io.meshwork.contracts.catalog.v1.Suggestion;
import io.meshwork.contracts.catalog.v1.SuggestionsGrpc.SuggestionsImplBase;
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
class SuggestionGrpc extends SuggestionsImplBase {

  private final Access access;
  private final SuggestionService suggestions;

  SuggestionGrpc(Access access, SuggestionService suggestions) {
    this.access = access;
    this.suggestions = suggestions;
  }

  @Override
  public void listSuggestions(
      ListSuggestionsRequest request, StreamObserver<ListSuggestionsResponse> answer) {
    access.require(Action.READ, "suggestions");
    Page<SuggestionView> page =
        suggestions.list(
            SuggestionProtos.toState(request.getState()),
            request.getDataset().isEmpty()
                ? null
                : Urn.parse(Urn.Kind.DATASET, "dataset", request.getDataset()),
            request.getDomain().isEmpty() ? null : request.getDomain(),
            null,
            PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListSuggestionsResponse.newBuilder();
    page.items().forEach(it -> response.addSuggestions(SuggestionProtos.toProto(it)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void acceptSuggestion(AcceptSuggestionRequest request, StreamObserver<Suggestion> answer) {
    Caller caller = access.require(Action.WRITE, "suggestions");
    answer.onNext(SuggestionProtos.toProto(suggestions.accept(request.getId(), caller.subject())));
    answer.onCompleted();
  }

  @Override
  public void dismissSuggestion(
      DismissSuggestionRequest request, StreamObserver<Suggestion> answer) {
    Caller caller = access.require(Action.WRITE, "suggestions");
    var draft = new DismissalDraft(request.getReason());
    answer.onNext(
        SuggestionProtos.toProto(suggestions.dismiss(request.getId(), draft, caller.subject())));
    answer.onCompleted();
  }
}
