package io.meshwork.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import io.meshwork.gateway.GatewayConfig;
import io.meshwork.gateway.GatewayTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An index that a gateway of before created can be written by this one. */
@GatewayTest
class IndexUpgradeTest {

  private static final String OLD = "index-of-before";

  @Inject SearchIndex index;
  @Inject ElasticsearchClient client;
  @Inject GatewayConfig config;

  @Test
  void anOldIndexLearnsTheFieldsOfToday() throws IOException {
    client
        .indices()
        .create(
            request ->
                request
                    .index(OLD)
                    .aliases(config.search().index() + "-building", mark -> mark)
                    .mappings(
                        mapping ->
                            mapping
                                .dynamic(DynamicMapping.Strict)
                                .properties(
                                    "urn",
                                    field -> field.keyword(keyword -> keyword.ignoreAbove(8191)))));
    try {
      assertThat(fields()).doesNotContainKey("content");

      assertThat(index.targets()).contains(OLD);

      assertThat(fields()).containsKeys("urn", "content", "revisions");
      Property content = Objects.requireNonNull(fields().get("content"));
      assertThat(content.object().properties()).containsKey("score");
    } finally {
      client.indices().delete(request -> request.index(OLD));
    }
  }

  private Map<String, Property> fields() throws IOException {
    return Objects.requireNonNull(
            Objects.requireNonNull(
                    client.indices().getMapping(request -> request.index(OLD)).get(OLD))
                .mappings())
        .properties();
  }
}
