package io.meshwork.backing;

/** A Kafka cluster of one node. */
public non-sealed interface KafkaService extends BackingService {

  /** Such as {@code 127.0.0.1:9092}. */
  String bootstrapServers();
}
