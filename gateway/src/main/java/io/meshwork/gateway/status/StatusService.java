package io.meshwork.gateway.status;

import com.google.protobuf.util.Durations;
import io.meshwork.contracts.platform.v1.GetStatusRequest;
import io.meshwork.contracts.platform.v1.ServiceStatus;
import io.meshwork.contracts.platform.v1.StatusGrpc;
import io.meshwork.gateway.search.IndexLag;
import io.meshwork.gateway.search.SearchService;
import io.meshwork.gateway.service.Answer;
import io.meshwork.gateway.service.Services;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.status.Build;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks everybody how they are. */
@ApplicationScoped
class StatusService {

  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final List<String> CONSUMERS =
      Stream.concat(Services.ALL.stream(), Stream.of("gateway")).toList();

  private final Services services;
  private final SearchService search;
  private final IndexLag lag;

  StatusService(Services services, SearchService search, IndexLag lag) {
    this.services = services;
    this.search = search;
    this.lag = lag;
  }

  MeshStatus status(Caller caller) {
    List<Answer<ServiceStatus>> calls =
        Services.ALL.stream().map(service -> ask(service, caller)).toList();
    List<MeshStatus.Service> told =
        Stream.iterate(0, i -> i < calls.size(), i -> i + 1)
            .map(i -> service(Services.ALL.get(i), calls.get(i)))
            .toList();
    Long documents = unlessDown(search::count);
    var index = new MeshStatus.Index(documents != null, documents, unlessDown(lag::events));
    Map<String, Long> deadLetters = unlessDown(() -> lag.deadLetters(CONSUMERS));
    return new MeshStatus(
        Build.CURRENT.version(),
        Build.CURRENT.commit(),
        index.ready() && told.stream().allMatch(MeshStatus.Service::ready),
        told,
        index,
        deadLetters);
  }

  private Answer<ServiceStatus> ask(String service, Caller caller) {
    var stub = services.call(service, caller, DEADLINE, StatusGrpc::newFutureStub);
    return Answer.of(service, stub.getStatus(GetStatusRequest.getDefaultInstance()));
  }

  private static MeshStatus.Service service(String name, Answer<ServiceStatus> call) {
    return call.orWithout(absent -> Log.debugf("Service does not answer: service=%s", absent))
        .map(
            status ->
                new MeshStatus.Service(
                    name,
                    status.getReady(),
                    status.getVersion(),
                    status.getCommit(),
                    status.getFailingList(),
                    status.hasOutbox() ? outbox(status.getOutbox()) : null))
        .orElseGet(
            () -> new MeshStatus.Service(name, false, null, null, List.of("No answer"), null));
  }

  private static MeshStatus.Outbox outbox(ServiceStatus.Outbox outbox) {
    return new MeshStatus.Outbox(
        outbox.getWaiting(),
        outbox.hasOldestAge()
            ? Duration.ofMillis(Durations.toMillis(outbox.getOldestAge()))
            : null);
  }

  /** What is asked for, or nothing if that which knows it is down. */
  private static <T> @Nullable T unlessDown(Supplier<T> question) {
    try {
      return question.get();
    } catch (Failure | IllegalStateException down) {
      Log.debugf("Status is incomplete: reason=%s", down);
      return null;
    }
  }
}
