package io.meshwork.catalog.connector;

import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.exceptions.RESTException;

/**
 * Looks at a catalog that speaks Iceberg's REST protocol: the tables of all its namespaces, and
 * views where it knows any. Only metadata is asked for; no file is opened.
 */
@ApplicationScoped
class IcebergCrawler implements Crawler {

  @Override
  public ConnectorType type() {
    return ConnectorType.ICEBERG;
  }

  @Override
  public String target(ConnectorConfig.Connector connector) {
    return connector.warehouse().map(it -> url(connector) + " " + it).orElse(url(connector));
  }

  @Override
  public void crawl(ConnectorConfig.Connector connector, Sink sink) throws IOException {
    try (IcebergCatalog catalog = IcebergCatalog.open(url(connector), connector)) {
      List<IcebergCatalog.Entry> entries = catalog.entries(NameFilter.of(connector));
      sink.total(entries.size());
      var reader = new IcebergReader(url(connector), new IcebergNames(connector.namespace()));
      var seen = new HashSet<Urn>();
      for (int from = 0; from < entries.size(); from += Sink.BATCH) {
        int to = Math.min(from + Sink.BATCH, entries.size());
        find(catalog, reader, entries.subList(from, to), seen, sink);
      }
    } catch (RESTException failed) {
      throw failure("The catalog cannot be read", failed);
    }
  }

  /** Two entries may stand for the same data; the first one tells of it. */
  private static void find(
      IcebergCatalog catalog,
      IcebergReader reader,
      List<IcebergCatalog.Entry> entries,
      Set<Urn> seen,
      Sink sink)
      throws IOException {
    var found = new ArrayList<Sink.Found>();
    var jobs = new ArrayList<DeclaredJob>();
    for (IcebergCatalog.Entry entry : entries) {
      try {
        Optional<Sink.Found> dataset =
            entry.isView()
                ? catalog.view(entry).map(view -> reader.view(entry, view, jobs))
                : catalog.table(entry).map(table -> reader.table(entry, table));
        dataset.filter(it -> seen.add(it.finding().urn())).ifPresent(found::add);
      } catch (RESTException failed) {
        throw failure(entry.identifier() + " cannot be read", failed);
      }
    }
    sink.found(found);
    sink.jobs(jobs);
  }

  /** What the client says of a broken connection is in the cause alone. */
  private static IOException failure(String what, RESTException failed) {
    String why = failed.getCause() == null ? failed.getMessage() : failed.getCause().toString();
    return new IOException("%s: %s".formatted(what, why), failed);
  }

  /** It may hold a password where it should not, so it is not repeated. */
  private static String url(ConnectorConfig.Connector connector) {
    try {
      URI uri = URI.create(connector.url().strip());
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
        return uri.toString().replaceFirst("/+$", "");
      }
    } catch (IllegalArgumentException notAnAddress) {
      // As any other that is none.
    }
    throw Failure.invalid(
        "url", "must be such as https://catalog:8181/api/catalog, without credentials in it");
  }
}
