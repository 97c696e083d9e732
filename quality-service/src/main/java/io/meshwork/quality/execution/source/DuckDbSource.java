package io.meshwork.quality.execution.source;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.statement.Dialect;
import io.meshwork.quality.execution.statement.UnrunnableException;
import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * Files, read by a DuckDB in memory that can read these files and nothing else: it has no other
 * access to the outside, loads nothing by itself, and its settings are locked before any check
 * runs.
 */
final class DuckDbSource implements Source {

  private final SourcesConfig.Source config;
  private final Location location;
  private final Faults faults;

  DuckDbSource(String name, SourcesConfig.Source config) {
    this.config = config;
    this.location = Location.of(name, config);
    this.faults =
        new Faults(
            Stream.of(config.root(), config.extensions().folder())
                .flatMap(Optional::stream)
                .map(folder -> folder + "/")
                .toList());
  }

  @Override
  public boolean serves(Urn dataset) {
    return dataset.first().equals(config.namespace());
  }

  @Override
  public Session open(Urn dataset, Set<String> names, Set<String> others)
      throws SQLException, UnrunnableException {
    DataFiles files = location.find(dataset.second(), config.maxBytes());
    var beside = new HashMap<String, DataFiles>();
    for (String other : others) {
      try {
        beside.put(other, location.findBeside(dataset.second(), other, config.maxBytes()));
      } catch (UnrunnableException absent) {
        Log.debugf("No table beside a dataset: dataset=%s other=%s", dataset, other);
      }
    }
    var views = new LinkedHashSet<>(names);
    views.removeIf(String::isBlank);
    String view = views.isEmpty() ? "data" : views.getFirst();
    views.add(view);
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    try (var statement = connection.createStatement()) {
      settle(statement, paths(files, beside));
      createViews(statement, files, views);
      for (var other : beside.entrySet()) {
        createViews(statement, other.getValue(), Set.of("beside " + other.getKey()));
      }
      statement.execute("SET lock_configuration = true");
      connection.setAutoCommit(false);
      return new Session(
          connection,
          Dialect.DUCKDB,
          Dialect.DUCKDB.quote(view),
          beside.keySet().stream()
              .collect(
                  Collectors.toMap(
                      other -> other, other -> Dialect.DUCKDB.quote("beside " + other))),
          config.statementTimeout());
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  @Override
  public String tell(SQLException fault) {
    return faults.tell(fault);
  }

  @Override
  public SourcesConfig.Source config() {
    return config;
  }

  private static List<String> paths(DataFiles files, Map<String, DataFiles> beside) {
    var paths = new ArrayList<>(files.paths());
    beside.values().forEach(other -> paths.addAll(other.paths()));
    return paths;
  }

  /** A second view whose name differs from an earlier one by case alone would take its place. */
  private static void createViews(Statement statement, DataFiles files, Set<String> names)
      throws SQLException {
    for (String name : names) {
      statement.execute(
          "CREATE OR REPLACE VIEW %s AS SELECT * FROM %s"
              .formatted(Dialect.DUCKDB.quote(name), files.sql()));
    }
  }

  private void settle(Statement statement, List<String> paths) throws SQLException {
    statement.execute("SET threads = 1");
    statement.execute("SET memory_limit = '%dB'".formatted(config.memory().asLongValue()));
    statement.execute("SET temp_directory = ''");
    statement.execute("SET TimeZone = 'UTC'");
    statement.execute("SET autoinstall_known_extensions = false");
    statement.execute("SET autoload_known_extensions = false");
    statement.execute("SET allow_community_extensions = false");
    if (config.extensions().folder().isPresent()) {
      String folder = config.extensions().folder().get().toAbsolutePath().toString();
      statement.execute("SET extension_directory = " + DataFiles.literal(folder));
      for (String extension : config.extensions().load().orElse(List.of())) {
        statement.execute("LOAD " + Dialect.DUCKDB.quote(extension));
      }
    }
    statement.execute("SET allowed_paths = " + DataFiles.list(paths));
    statement.execute("SET enable_external_access = false");
  }
}
