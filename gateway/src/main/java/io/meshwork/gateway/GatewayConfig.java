package io.meshwork.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the gateway is told. */
@ConfigMapping(prefix = "meshwork.gateway")
public interface GatewayConfig {

  /** The services behind it: catalog, lineage and quality. */
  Map<String, Service> services();

  /** Address of the private key (EC P-256, PKCS#8, PEM) with which tokens are signed. */
  URI privateKey();

  /** Credentials of machines, by name. */
  Map<String, ApiKey> apiKeys();

  LocalSignIn localSignIn();

  Search search();

  /** A service behind the gateway. */
  interface Service {

    @WithDefault("localhost")
    String host();

    /** Port of its REST resources. */
    int httpPort();

    int grpcPort();
  }

  /** The credential of a machine. */
  interface ApiKey {

    /** SHA-256 of the key, in hexadecimal. */
    String sha256();

    /** What it is good for: read, write, ingest, operate. */
    Set<String> scopes();
  }

  /** Sign-in without a password, for a mesh on one's own machine; works over loopback only. */
  interface LocalSignIn {

    @WithDefault("false")
    boolean enabled();

    /** Who signs in. */
    Optional<String> name();
  }

  /** The search index. */
  interface Search {

    /** Elasticsearch nodes, as host:port. */
    @WithDefault("localhost:9200")
    List<String> hosts();

    /** Name of the alias through which the index is read, and prefix of all its indices. */
    @WithDefault("meshwork")
    String index();
  }
}
