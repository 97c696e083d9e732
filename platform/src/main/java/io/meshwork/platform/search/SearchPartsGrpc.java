package io.meshwork.platform.search;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.search.v1.BatchGetPartsRequest;
import io.meshwork.contracts.search.v1.BatchGetPartsResponse;
import io.meshwork.contracts.search.v1.ListUrnsRequest;
import io.meshwork.contracts.search.v1.ListUrnsResponse;
import io.meshwork.contracts.search.v1.SearchPartsGrpc.SearchPartsImplBase;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Serves the parts of all features of this service. */
@GrpcService
@Blocking
class SearchPartsGrpc extends SearchPartsImplBase {

  private static final int MAX_URNS = 500;

  private final Access access;
  private final List<PartSource> sources;

  SearchPartsGrpc(Access access, @All List<PartSource> sources) {
    this.access = access;
    this.sources =
        sources.stream().sorted(Comparator.comparing(source -> source.kind().word())).toList();
  }

  @Override
  public void batchGetParts(
      BatchGetPartsRequest request, StreamObserver<BatchGetPartsResponse> answer) {
    access.require(Action.READ, "search parts");
    Map<Urn.Kind, List<Urn>> byKind = new EnumMap<>(Urn.Kind.class);
    if (request.getUrnsCount() > MAX_URNS) {
      throw Failure.invalid("urns", "at most %d at a time".formatted(MAX_URNS));
    }
    for (String text : request.getUrnsList()) {
      Urn urn = Urn.parse("urns", text);
      byKind.computeIfAbsent(urn.kind(), kind -> new ArrayList<>()).add(urn);
    }
    var response = BatchGetPartsResponse.newBuilder();
    for (PartSource source : sources) {
      List<Urn> urns = byKind.getOrDefault(source.kind(), List.of());
      if (!urns.isEmpty()) {
        response.addAllParts(source.parts(urns));
      }
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void listUrns(ListUrnsRequest request, StreamObserver<ListUrnsResponse> answer) {
    access.require(Action.READ, "search parts");
    PageRequest page = PageRequest.of(request.getPageSize(), request.getPageToken());
    Page<String> found = Page.of(urnsAfter(page), page, Function.identity());
    var response = ListUrnsResponse.newBuilder().addAllUrns(found.items());
    if (found.nextPageToken() != null) {
      response.setNextPageToken(found.nextPageToken());
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }

  /** One more than the page holds, kind after kind. */
  private List<String> urnsAfter(PageRequest page) {
    var urns = new ArrayList<String>();
    for (PartSource source : sources) {
      int missing = page.size() + 1 - urns.size();
      String prefix = source.kind().word() + ":";
      boolean isDone = page.after().compareTo(prefix) > 0 && !page.after().startsWith(prefix);
      if (missing > 0 && !isDone) {
        String after = page.after().startsWith(prefix) ? page.after() : "";
        urns.addAll(source.urnsAfter(after, missing));
      }
    }
    return urns;
  }
}
