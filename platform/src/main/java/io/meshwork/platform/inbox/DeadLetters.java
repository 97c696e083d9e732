package io.meshwork.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.platform.PlatformConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * Events that could not be dealt with, on the topic {@code {service}.dead-letters}: the record as
 * it was, with headers that say who gave up on it and why.
 */
@ApplicationScoped
public class DeadLetters {

  public static final String TOPIC_SUFFIX = ".dead-letters";

  private static final String PREFIX = "dead-letter-";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONGEST_REASON = 2000;

  private final MutinyEmitter<byte[]> emitter;
  private final String service;
  private final MeterRegistry metrics;

  DeadLetters(
      @Channel("dead-letters") MutinyEmitter<byte[]> emitter,
      PlatformConfig config,
      MeterRegistry metrics) {
    this.emitter = emitter;
    this.service = config.service();
    this.metrics = metrics;
  }

  /** Returns when the brokers have it. */
  void add(String consumer, ConsumerRecord<String, byte[]> record, RuntimeException reason) {
    var outgoing =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(service + TOPIC_SUFFIX)
            .withKey(record.key())
            .withHeaders(headers(consumer, record, reason))
            .build();
    byte[] value = record.value() == null ? new byte[0] : record.value();
    emitter.sendMessage(Message.of(value, Metadata.of(outgoing))).await().atMost(PATIENCE);
    metrics.counter("meshwork.dead.letters", "consumer", consumer).increment();
  }

  private static Headers headers(
      String consumer, ConsumerRecord<String, byte[]> record, RuntimeException reason) {
    String why = reason.toString();
    return new RecordHeaders(record.headers().toArray())
        .add(PREFIX + "consumer", bytes(consumer))
        .add(PREFIX + "topic", bytes(record.topic()))
        .add(PREFIX + "partition", bytes(record.partition()))
        .add(PREFIX + "offset", bytes(record.offset()))
        .add(PREFIX + "reason", bytes(why.substring(0, Math.min(why.length(), LONGEST_REASON))));
  }

  private static byte[] bytes(Object value) {
    return String.valueOf(value).getBytes(UTF_8);
  }
}
