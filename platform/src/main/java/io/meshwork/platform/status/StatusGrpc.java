package io.meshwork.platform.status;

import com.google.protobuf.util.Durations;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.platform.v1.GetStatusRequest;
import io.meshwork.contracts.platform.v1.ServiceStatus;
import io.meshwork.contracts.platform.v1.StatusGrpc.StatusImplBase;
import io.meshwork.platform.PlatformConfig;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.outbox.Backlog;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/** Tells how this service is doing. */
@GrpcService
@Blocking
class StatusGrpc extends StatusImplBase {

  private final Access access;
  private final PlatformConfig config;
  private final SmallRyeHealthReporter health;
  private final Backlog backlog;

  StatusGrpc(Access access, PlatformConfig config, SmallRyeHealthReporter health, Backlog backlog) {
    this.access = access;
    this.config = config;
    this.health = health;
    this.backlog = backlog;
  }

  @Override
  public void getStatus(GetStatusRequest request, StreamObserver<ServiceStatus> answer) {
    access.require(Action.READ, "status");
    var readiness = health.getReadiness();
    var status =
        ServiceStatus.newBuilder()
            .setService(config.service())
            .setVersion(Build.CURRENT.version())
            .setCommit(Build.CURRENT.commit())
            .setReady(!readiness.isDown())
            .addAllFailing(failing(readiness.getPayload()));
    if (!readiness.isDown()) {
      status.setOutbox(outbox(backlog.measure()));
    }
    answer.onNext(status.build());
    answer.onCompleted();
  }

  private static ServiceStatus.Outbox outbox(Backlog.Size size) {
    var outbox = ServiceStatus.Outbox.newBuilder().setWaiting(size.waiting());
    size.oldestAge().ifPresent(age -> outbox.setOldestAge(Durations.fromMillis(age.toMillis())));
    return outbox.build();
  }

  private static List<String> failing(JsonObject payload) {
    return payload.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
        .filter(check -> check.getString("status").equals("DOWN"))
        .map(check -> check.getJsonString("name"))
        .map(JsonString::getString)
        .toList();
  }
}
