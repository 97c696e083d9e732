package io.meshwork.backing;

/** One running backing service; closing it ends it and, if its data was temporary, removes that. */
public sealed interface BackingService extends AutoCloseable
    permits PostgresService, KafkaService, ElasticsearchService {

  @Override
  void close();
}
