package io.meshwork.platform.test;

import com.google.protobuf.MessageLite;
import io.meshwork.platform.event.EventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The Kafka of the tests, for speaking to the service under test as another would. */
public final class Broker {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T10:00:00Z");

  private Broker() {}

  /** Tells of {@code subject} as the service would that owns it. */
  public static void tell(
      String service, String type, String subject, long revision, MessageLite value) {
    Headers headers =
        EventHeaders.of(UUID.randomUUID(), type, service, subject, LONG_AGO, revision);
    send(new ProducerRecord<>(service + ".events", null, subject, value.toByteArray(), headers));
  }

  /** Returns when the broker has it. */
  public static void send(ProducerRecord<String, byte[]> record) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) servers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /**
   * Everything that {@code topic} holds, in order within each partition; nothing if it has none.
   */
  public static List<ConsumerRecord<String, byte[]>> records(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) servers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().getOrDefault(topic, List.of()).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  public static String servers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
