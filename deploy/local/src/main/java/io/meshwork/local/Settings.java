package io.meshwork.local;

import io.meshwork.backing.Database;
import io.meshwork.backing.ElasticsearchService;
import io.meshwork.backing.KafkaService;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What services are told; the keys are explained in each service's README.
 *
 * @param more settings for all of them
 */
record Settings(Identity identity, KafkaService kafka, Map<String, String> more) {

  private static final String SCOPES = "read,write,ingest,operate";

  Map<String, String> service(Database database) {
    var settings = shared();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.user());
    settings.put("quarkus.datasource.password", database.password());
    settings.put("quarkus.datasource.jdbc.max-size", "8");
    return settings;
  }

  /**
   * @param door where the gateway listens, to which messages to people lead
   */
  Map<String, String> quality(Database database, URI door) {
    Map<String, String> settings = service(database);
    settings.put("meshwork.quality.notify.address", door.toString());
    return settings;
  }

  Map<String, String> gateway(ElasticsearchService elasticsearch, List<ServiceProcess> services) {
    var settings = shared();
    settings.put("meshwork.gateway.private-key", identity.privateKey().toUri().toString());
    settings.put("meshwork.gateway.api-keys.local.sha256", identity.apiKeyDigest());
    settings.put("meshwork.gateway.api-keys.local.scopes", SCOPES);
    settings.put("meshwork.gateway.local-sign-in.enabled", "true");
    settings.put("meshwork.gateway.local-sign-in.name", System.getProperty("user.name"));
    settings.put("meshwork.gateway.search.hosts", elasticsearch.host());
    for (ServiceProcess service : services) {
      String key = "meshwork.gateway.services." + service.name().replace("-service", "");
      settings.put(key + ".host", "127.0.0.1");
      settings.put(key + ".http-port", Integer.toString(service.httpPort()));
      settings.put(key + ".grpc-port", Integer.toString(service.grpcPort()));
    }
    return settings;
  }

  private Map<String, String> shared() {
    var settings = new HashMap<String, String>(more);
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    settings.put("meshwork.identity.public-key", identity.publicKey().toUri().toString());
    return settings;
  }
}
