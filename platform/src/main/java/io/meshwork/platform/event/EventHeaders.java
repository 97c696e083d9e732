package io.meshwork.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The CloudEvents attributes of an event, as headers of its Kafka record (Kafka protocol binding
 * 1.0.2, section 3.2). {@code revision} is an extension attribute of ours.
 */
public final class EventHeaders {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String REVISION = "ce_revision";
  private static final String SPEC_VERSION = "ce_specversion";
  private static final String CONTENT_TYPE = "content-type";

  private EventHeaders() {}

  /**
   * The headers of one event.
   *
   * @param service name of the service that tells it
   */
  public static Headers of(
      UUID id, String type, String service, String subject, Instant time, long revision) {
    return new RecordHeaders()
        .add(SPEC_VERSION, "1.0".getBytes(UTF_8))
        .add(ID, id.toString().getBytes(UTF_8))
        .add(TYPE, type.getBytes(UTF_8))
        .add(SOURCE, ("meshwork/" + service).getBytes(UTF_8))
        .add(SUBJECT, subject.getBytes(UTF_8))
        .add(TIME, time.toString().getBytes(UTF_8))
        .add(REVISION, Long.toString(revision).getBytes(UTF_8))
        .add(CONTENT_TYPE, "application/protobuf".getBytes(UTF_8));
  }
}
