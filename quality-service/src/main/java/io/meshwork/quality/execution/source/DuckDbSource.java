package io.meshwork.quality.execution.source;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.statement.Dialect;
import io.meshwork.quality.execution.statement.UnrunnableException;
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
    FileTable files = location.find(dataset.second(), config.maxBytes());
    var unreadable = new HashMap<String, String>();
    Map<String, FileTable> beside = beside(dataset, others, unreadable);
    var views = new LinkedHashSet<>(names);
    views.removeIf(String::isBlank);
    String view = views.isEmpty() ? "data" : views.getFirst();
    views.add(view);
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    try (var statement = connection.createStatement()) {
      settle(statement, paths(files, beside));
      createViews(statement, files, views);
      Map<String, String> relations = createBeside(statement, beside, unreadable);
      statement.execute("SET lock_configuration = true");
      connection.setAutoCommit(false);
      return new Session(
          connection,
          Dialect.DUCKDB,
          Dialect.DUCKDB.quote(view),
          relations,
          unreadable,
          config.statementTimeout());
    } catch (SQLException | UnrunnableException failed) {
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

  /**
   * Tables beside a dataset, by their names.
   *
   * @param unreadable gets why others are not among them
   */
  private Map<String, FileTable> beside(
      Urn dataset, Set<String> names, Map<String, String> unreadable) {
    var beside = new HashMap<String, FileTable>();
    for (String name : names) {
      try {
        beside.put(name, location.findBeside(dataset.second(), name, config.maxBytes()));
      } catch (UnrunnableException fault) {
        unreadable.put(name, fault.reason());
      }
    }
    return beside;
  }

  private static List<String> paths(FileTable files, Map<String, FileTable> beside) {
    var paths = new ArrayList<>(files.paths());
    beside.values().forEach(other -> paths.addAll(other.paths()));
    return paths;
  }

  /** A second view whose name differs from an earlier one by case alone would take its place. */
  private static void createViews(Statement statement, FileTable files, Set<String> names)
      throws SQLException, UnrunnableException {
    files.check(statement);
    for (String name : names) {
      statement.execute(
          "CREATE OR REPLACE VIEW %s AS SELECT * FROM %s"
              .formatted(Dialect.DUCKDB.quote(name), files.sql()));
    }
  }

  private static Map<String, String> createBeside(
      Statement statement, Map<String, FileTable> beside, Map<String, String> unreadable)
      throws SQLException {
    var relations = new HashMap<String, String>();
    for (var other : beside.entrySet()) {
      String view = "beside " + other.getKey();
      try {
        createViews(statement, other.getValue(), Set.of(view));
        relations.put(other.getKey(), Dialect.DUCKDB.quote(view));
      } catch (UnrunnableException fault) {
        unreadable.put(other.getKey(), fault.reason());
      }
    }
    return relations;
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
