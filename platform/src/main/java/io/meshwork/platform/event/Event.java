package io.meshwork.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event that another service told.
 *
 * @param id the same whenever this event is delivered
 * @param type such as {@code io.meshwork.catalog.product.v1.updated}
 * @param source such as {@code meshwork/catalog}
 * @param subject what it is about
 * @param revision of the subject at its source
 * @param time when it became true
 * @param value the message of that type, encoded
 */
public record Event(
    String id,
    String type,
    String source,
    Urn subject,
    long revision,
    Instant time,
    ByteString value) {

  /** Reads the event from its record. */
  public static Event of(ConsumerRecord<String, byte[]> record) {
    try {
      return new Event(
          header(record, EventHeaders.ID),
          header(record, EventHeaders.TYPE),
          header(record, EventHeaders.SOURCE),
          Urn.parse(EventHeaders.SUBJECT, header(record, EventHeaders.SUBJECT)),
          Long.parseLong(header(record, EventHeaders.REVISION)),
          Instant.parse(header(record, EventHeaders.TIME)),
          record.value() == null ? ByteString.EMPTY : ByteString.copyFrom(record.value()));
    } catch (NumberFormatException | DateTimeException malformed) {
      throw malformed("A header is unreadable: " + malformed.getMessage());
    }
  }

  /** The value as the message that {@code parser} reads. */
  public <T extends MessageLite> T as(Parser<T> parser) {
    try {
      return parser.parseFrom(value);
    } catch (InvalidProtocolBufferException malformed) {
      throw malformed(type + " has an unreadable value: " + malformed.getMessage());
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw malformed("The header " + name + " is missing");
    }
    return new String(header.value(), UTF_8);
  }

  /** Trying again will not help. */
  private static Failure malformed(String why) {
    return new Failure(ErrorCode.INVALID, why);
  }
}
