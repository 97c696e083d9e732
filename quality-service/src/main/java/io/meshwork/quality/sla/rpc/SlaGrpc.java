package io.meshwork.quality.sla.rpc;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.quality.v1.ListSlaForecastsRequest;
import io.meshwork.contracts.quality.v1.ListSlaForecastsResponse;
import io.meshwork.contracts.quality.v1.ListSlasRequest;
import io.meshwork.contracts.quality.v1.ListSlasResponse;
import io.meshwork.contracts.quality.v1.SlaForecast;
import io.meshwork.contracts.quality.v1.SlasGrpc.SlasImplBase;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.SlaService;
import io.meshwork.quality.sla.forecast.ForecastService;
import io.meshwork.quality.sla.forecast.ForecastView;
import io.meshwork.quality.sla.objective.Accounts;
import io.meshwork.quality.sla.objective.Objective;
import io.meshwork.quality.sla.objective.Scope;
import io.meshwork.quality.sla.objective.SlaProtos;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

@GrpcService
@Blocking
class SlaGrpc extends SlasImplBase {

  private final Access access;
  private final SlaService slas;
  private final Accounts accounts;
  private final ForecastService forecasts;

  SlaGrpc(Access access, SlaService slas, Accounts accounts, ForecastService forecasts) {
    this.access = access;
    this.slas = slas;
    this.accounts = accounts;
    this.forecasts = forecasts;
  }

  @Override
  public void listSlas(ListSlasRequest request, StreamObserver<ListSlasResponse> answer) {
    access.require(Action.READ, "SLAs");
    Page<Objective> page =
        slas.page(
            Scope.of(urn(request.getUrn())),
            SlaService.standings(request.getStanding()),
            PageRequest.of(request.getPageSize(), request.getPageToken()));
    answer.onNext(
        ListSlasResponse.newBuilder()
            .addAllSlas(accounts.protos(page.items()))
            .setNextPageToken(page.nextTokenOrEmpty())
            .build());
    answer.onCompleted();
  }

  @Override
  public void listSlaForecasts(
      ListSlaForecastsRequest request, StreamObserver<ListSlaForecastsResponse> answer) {
    access.require(Action.READ, "SLAs");
    Page<ForecastView> page =
        forecasts.of(
            urn(request.getUrn()), PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListSlaForecastsResponse.newBuilder().setNextPageToken(page.nextTokenOrEmpty());
    page.items().forEach(view -> response.addForecasts(proto(view)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  private static @Nullable Urn urn(String text) {
    return text.isEmpty() ? null : Urn.parse("urn", text);
  }

  private static SlaForecast proto(ForecastView view) {
    var proto =
        SlaForecast.newBuilder()
            .setSla(view.sla().toString())
            .setDataset(view.dataset())
            .setProperty(view.property().word())
            .setOutlook(view.outlook().word())
            .setBreaksAt(SlaProtos.time(view.breaksAt()));
    if (view.expectedAt() != null) {
      proto.setExpectedAt(SlaProtos.time(view.expectedAt()));
    }
    if (view.expectedBy() != null) {
      proto.setExpectedBy(SlaProtos.time(view.expectedBy()));
    }
    if (view.cause() != null) {
      proto
          .setCause(view.cause().kind().word())
          .setJob(view.cause().job())
          .setRunId(view.cause().runId())
          .addAllWay(view.cause().way());
    }
    return proto.build();
  }
}
