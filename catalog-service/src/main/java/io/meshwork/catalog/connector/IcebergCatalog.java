package io.meshwork.catalog.connector;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SessionCatalog.SessionContext;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.BadRequestException;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NoSuchNamespaceException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.NoSuchViewException;
import org.apache.iceberg.rest.HTTPClient;
import org.apache.iceberg.rest.RESTSessionCatalog;
import org.apache.iceberg.rest.auth.AuthProperties;
import org.apache.iceberg.rest.auth.OAuth2Properties;
import org.apache.iceberg.view.View;

/** A catalog that speaks Iceberg's REST protocol, while it is read. */
final class IcebergCatalog implements AutoCloseable {

  /** What claims to nest deeper is a server that answers the same to every question. */
  private static final int MAX_DEPTH = 16;

  private static final String PAGE_SIZE = "1000";

  private final RESTSessionCatalog catalog;
  private final SessionContext session = SessionContext.createEmpty();

  private IcebergCatalog(RESTSessionCatalog catalog) {
    this.catalog = catalog;
  }

  /** A table or view of the catalog. */
  record Entry(TableIdentifier identifier, boolean isView) {}

  static IcebergCatalog open(String url, ConnectorConfig.Connector connector) {
    var catalog =
        new RESTSessionCatalog(
            settings -> HTTPClient.builder(settings).uri(url).build(), (_, _) -> new NoFiles());
    catalog.initialize("meshwork", settings(url, connector));
    return new IcebergCatalog(catalog);
  }

  /** All tables and views of the namespaces that are looked at. */
  List<Entry> entries(NameFilter filter) {
    var entries = new ArrayList<Entry>();
    for (Namespace namespace : namespaces()) {
      if (filter.accepts(namespace.toString())) {
        catalog.listTables(session, namespace).forEach(it -> entries.add(new Entry(it, false)));
        catalog.listViews(session, namespace).forEach(it -> entries.add(new Entry(it, true)));
      }
    }
    return entries;
  }

  /** The table, unless it is gone meanwhile or not for us to read. */
  Optional<Table> table(Entry entry) {
    try {
      return Optional.of(catalog.loadTable(session, entry.identifier()));
    } catch (NoSuchTableException | ForbiddenException hidden) {
      return Optional.empty();
    }
  }

  /** The view, unless it is gone meanwhile or not for us to read. */
  Optional<View> view(Entry entry) {
    try {
      return Optional.of(catalog.loadView(session, entry.identifier()));
    } catch (NoSuchViewException | ForbiddenException hidden) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    catalog.close();
  }

  private Set<Namespace> namespaces() {
    var found = new LinkedHashSet<Namespace>();
    var open = new ArrayDeque<>(List.of(Namespace.empty()));
    while (!open.isEmpty()) {
      Namespace parent = open.pop();
      for (Namespace child : children(parent)) {
        // A server that knows no nesting may answer with the top again.
        boolean isChild =
            child.length() == parent.length() + 1
                && Arrays.equals(
                    parent.levels(), 0, parent.length(), child.levels(), 0, parent.length());
        if (isChild && child.length() <= MAX_DEPTH && found.add(child)) {
          open.push(child);
        }
      }
    }
    return found;
  }

  private List<Namespace> children(Namespace parent) {
    try {
      return catalog.listNamespaces(session, parent);
    } catch (NoSuchNamespaceException | BadRequestException refused) {
      if (parent.isEmpty()) {
        throw refused;
      }
      // The server knows no nesting, or the namespace is gone meanwhile.
      return List.of();
    }
  }

  private static Map<String, String> settings(String url, ConnectorConfig.Connector connector) {
    String millis = Long.toString(connector.timeout().toMillis());
    var settings = new HashMap<String, String>();
    settings.put("rest-page-size", PAGE_SIZE);
    // Of the history, only what is current is of interest.
    settings.put("snapshot-loading-mode", "refs");
    settings.put("rest.client.connection-timeout-ms", millis);
    settings.put("rest.client.socket-timeout-ms", millis);
    settings.put("rest-metrics-reporting-enabled", "false");
    if (connector.token().isPresent() || connector.password().isPresent()) {
      settings.put(AuthProperties.AUTH_TYPE, AuthProperties.AUTH_TYPE_OAUTH2);
      settings.put(OAuth2Properties.OAUTH2_SERVER_URI, url + "/v1/oauth/tokens");
    }
    settings.putAll(connector.properties());
    settings.put(CatalogProperties.URI, url);
    connector.warehouse().ifPresent(it -> settings.put(CatalogProperties.WAREHOUSE_LOCATION, it));
    connector.token().ifPresent(token -> settings.put(OAuth2Properties.TOKEN, token));
    connector
        .password()
        .ifPresent(
            secret ->
                settings.put(
                    OAuth2Properties.CREDENTIAL,
                    connector.user().map(client -> client + ":" + secret).orElse(secret)));
    return settings;
  }
}
