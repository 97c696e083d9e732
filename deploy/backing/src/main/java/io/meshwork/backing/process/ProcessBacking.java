package io.meshwork.backing.process;

import io.meshwork.backing.Backing;
import io.meshwork.backing.BackingOptions;
import io.meshwork.backing.ElasticsearchService;
import io.meshwork.backing.KafkaService;
import io.meshwork.backing.PostgresService;

/** Starts backing services as processes, from the archives that the build laid out. */
public final class ProcessBacking implements Backing {

  private final BackingOptions options;

  public ProcessBacking(BackingOptions options) {
    this.options = options;
  }

  @Override
  public PostgresService postgres() {
    return PostgresProcess.start(DataFolder.of(options, "postgres"), options.postgresPort());
  }

  @Override
  public KafkaService kafka() {
    return KafkaProcess.start(DataFolder.of(options, "kafka"), options.kafkaPort());
  }

  @Override
  public ElasticsearchService elasticsearch() {
    return ElasticsearchProcess.start(
        DataFolder.of(options, "elasticsearch"), options.elasticsearchPort());
  }
}
