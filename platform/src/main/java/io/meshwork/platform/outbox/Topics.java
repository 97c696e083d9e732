package io.meshwork.platform.outbox;

import io.meshwork.platform.PlatformConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics this service writes, where they do not stand yet. Where the brokers do not
 * allow it, an operator has to, and publishing waits until then.
 */
@ApplicationScoped
public class Topics {

  private final Map<String, Object> kafka;
  private final PlatformConfig config;

  Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, PlatformConfig config) {
    this.kafka = kafka;
    this.config = config;
  }

  void create(@Observes @Priority(1) StartupEvent started) {
    Thread.ofVirtual().name("topics").start(this::create);
  }

  private void create() {
    var settings = new HashMap<>(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    try (Admin admin = Admin.create(settings)) {
      for (String name :
          List.of(config.service() + ".events", config.service() + ".dead-letters")) {
        create(admin, name);
      }
    }
  }

  private void create(Admin admin, String name) {
    Optional<Short> replication =
        config.replication() > 0 ? Optional.of(config.replication()) : Optional.empty();
    try {
      admin
          .createTopics(List.of(new NewTopic(name, Optional.of(config.partitions()), replication)))
          .all()
          .get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        Log.warnf("Topic could not be created: topic=%s reason=%s", name, failed.getCause());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
