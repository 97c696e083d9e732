package io.meshwork.gateway.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.gateway.GatewayConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** Connects to Elasticsearch. */
@ApplicationScoped
class ElasticsearchProducer {

  private static final int CONNECT_TIMEOUT_MS = 2_000;
  private static final int SOCKET_TIMEOUT_MS = 20_000;

  private final RestClient rest;

  ElasticsearchProducer(GatewayConfig config) {
    HttpHost[] hosts =
        config.search().hosts().stream().map(HttpHost::create).toArray(HttpHost[]::new);
    this.rest =
        RestClient.builder(hosts)
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectTimeout(CONNECT_TIMEOUT_MS)
                        .setSocketTimeout(SOCKET_TIMEOUT_MS))
            .build();
  }

  @Produces
  @Singleton
  ElasticsearchClient client(ObjectMapper json) {
    return new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper(json)));
  }

  void close(@Observes ShutdownEvent stopping) throws IOException {
    rest.close();
  }
}
