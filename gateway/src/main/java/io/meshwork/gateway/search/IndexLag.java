package io.meshwork.gateway.search;

import io.meshwork.platform.inbox.DeadLetters;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the index is behind what the services have told, as Kafka knows it. */
@ApplicationScoped
public class IndexLag {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Admin admin;
  private final List<String> topics;
  private final String group;

  IndexLag(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
      @ConfigProperty(name = "mp.messaging.incoming.events.group.id") String group) {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    this.admin = Admin.create(settings);
    this.topics = topics;
    this.group = group;
  }

  /** Events told that the index does not reflect yet. */
  public long events() {
    Map<TopicPartition, Long> ends = offsets(topics, OffsetSpec.latest());
    return missing(ends);
  }

  /** Where the events end that were told until now. */
  Map<TopicPartition, Long> ends() {
    return offsets(topics, OffsetSpec.latest());
  }

  /** How many events before {@code ends} the index does not reflect yet. */
  long missing(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> starts = offsets(topics, OffsetSpec.earliest());
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata reached = committed.get(end.getKey());
              long from =
                  reached == null ? starts.getOrDefault(end.getKey(), 0L) : reached.offset();
              return Math.max(0, end.getValue() - from);
            })
        .sum();
  }

  /** Events set aside, by the service that could not deal with them. */
  public Map<String, Long> deadLetters(Collection<String> services) {
    List<String> names = services.stream().map(name -> name + DeadLetters.TOPIC_SUFFIX).toList();
    Map<TopicPartition, Long> ends = offsets(names, OffsetSpec.latest());
    Map<TopicPartition, Long> starts = offsets(names, OffsetSpec.earliest());
    var counts = services.stream().collect(Collectors.toMap(name -> name, name -> 0L));
    ends.forEach(
        (partition, end) ->
            counts.merge(
                partition.topic().replace(DeadLetters.TOPIC_SUFFIX, ""),
                end - starts.getOrDefault(partition, 0L),
                Long::sum));
    return counts;
  }

  @PreDestroy
  void close() {
    admin.close(PATIENCE);
  }

  /** Of those topics that exist. */
  private Map<TopicPartition, Long> offsets(Collection<String> wanted, OffsetSpec where) {
    List<String> existing =
        await(admin.listTopics().names()).stream().filter(wanted::contains).toList();
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    await(admin.describeTopics(existing).allTopicNames())
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        partition ->
                            partitions.put(
                                new TopicPartition(name, partition.partition()), where)));
    return await(admin.listOffsets(partitions).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("Kafka does not answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka", interrupted);
    }
  }
}
