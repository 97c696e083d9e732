package io.meshwork.backing;

/** An Elasticsearch cluster of one node, without security. */
public non-sealed interface ElasticsearchService extends BackingService {

  /** Such as {@code 127.0.0.1:9200}. */
  String host();
}
