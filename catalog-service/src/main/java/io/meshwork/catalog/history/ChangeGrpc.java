package io.meshwork.catalog.history;

import com.google.protobuf.util.Timestamps;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.Change.Kind;
import io.meshwork.contracts.catalog.v1.ChangesGrpc.ChangesImplBase;
import io.meshwork.contracts.catalog.v1.ListChangesRequest;
import io.meshwork.contracts.catalog.v1.ListChangesResponse;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@GrpcService
@RunOnVirtualThread
class ChangeGrpc extends ChangesImplBase {

  private final Access access;
  private final HistoryService history;

  ChangeGrpc(Access access, HistoryService history) {
    this.access = access;
    this.history = history;
  }

  @Override
  public void listChanges(ListChangesRequest request, StreamObserver<ListChangesResponse> answer) {
    access.require(Action.READ, "changes");
    Page<ChangeView> page =
        history.await(
            request.getAfter(),
            Feed.Filter.of(request.getUrn(), request.getKind(), request.getDomain()),
            PageRequest.of(request.getPageSize(), null).size(),
            Feed.patience(request.getWaitSeconds()));
    answer.onNext(
        ListChangesResponse.newBuilder()
            .addAllChanges(page.items().stream().map(ChangeGrpc::toProto).toList())
            .setNext(page.nextTokenOrEmpty())
            .build());
    answer.onCompleted();
  }

  private static io.meshwork.contracts.catalog.v1.Change toProto(ChangeView change) {
    return io.meshwork.contracts.catalog.v1.Change.newBuilder()
        .setUrn(change.urn())
        .setRevision(change.revision())
        .setKind(Kind.valueOf(change.kind().toUpperCase(Locale.ROOT)))
        .setActor(change.actor())
        .setAt(Timestamps.fromMillis(change.at().toEpochMilli()))
        .setMessage(text(change.message()))
        .setDomain(text(change.domain()))
        .setBefore(text(change.before()))
        .setContent(text(change.content()))
        .build();
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
