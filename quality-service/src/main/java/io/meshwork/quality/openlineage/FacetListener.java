package io.meshwork.quality.openlineage;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.lineage.v1.FacetsTold;
import io.meshwork.platform.event.Event;
import io.meshwork.platform.inbox.Inbox;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Readings;
import io.meshwork.quality.result.ResultService;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears from lineage what facets say of data. */
@ApplicationScoped
class FacetListener {

  private static final String CONSUMER = "quality.facets";
  private static final String TOLD = "io.meshwork.lineage.facets.v1.told";

  private final Inbox inbox;
  private final FacetService facets;
  private final Readings readings;

  FacetListener(Inbox inbox, FacetService facets, Readings readings) {
    this.inbox = inbox;
    this.facets = facets;
    this.readings = readings;
  }

  @Incoming("facet-events")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(CONSUMER, record, Map.of(TOLD, this::told));
  }

  private void told(Event event) {
    FacetsTold told = event.as(FacetsTold.parser());
    Instant at = Instant.ofEpochMilli(Timestamps.toMillis(told.getToldAt()));
    facets.take(
        event.subject(),
        told.getFacetsMap(),
        ResultService.isPlausible(at) ? at : event.time(),
        writer(event.subject(), told));
  }

  /** Whose version of the dataset was seen; null if that is not known. */
  private @Nullable String writer(Urn dataset, FacetsTold told) {
    return switch (told.getAccess()) {
      case ACCESS_WRITTEN -> told.getRunId();
      case ACCESS_READ ->
          readings
              .writerOf(dataset, Urn.parse(Urn.Kind.JOB, "job", told.getJob()), told.getRunId())
              .orElse(null);
      case ACCESS_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }
}
