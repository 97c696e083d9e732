package io.meshwork.quality.execution.source;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.statement.UnrunnableException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All places that serve datasets. A configuration that makes no sense ends the start. */
@Startup
@ApplicationScoped
public class Sources {

  private final List<Source> sources;

  Sources(SourcesConfig config) {
    this.sources =
        new TreeMap<>(config.sources())
            .entrySet().stream().map(entry -> source(entry.getKey(), entry.getValue())).toList();
  }

  /** Whether a source serves {@code dataset}. */
  public boolean serve(Urn dataset) {
    return source(dataset).isPresent();
  }

  /** What was configured of the source that serves {@code dataset}. */
  public SourcesConfig.Source config(Urn dataset) {
    return served(dataset).config();
  }

  /**
   * Opens a dataset that a source serves.
   *
   * @param names by which SQL may call it
   * @param others tables beside it that will be read too, by their names
   */
  public Session open(Urn dataset, Set<String> names, Set<String> others)
      throws SQLException, UnrunnableException {
    return served(dataset).open(dataset, names, others);
  }

  /** What a fault of a dataset's database is told as. */
  public String tell(Urn dataset, SQLException fault) {
    return served(dataset).tell(fault);
  }

  /** Whether a statement was stopped because it took too long. */
  public static boolean isTimeout(SQLException fault) {
    return Faults.isTimeout(fault);
  }

  private Source served(Urn dataset) {
    return source(dataset)
        .orElseThrow(() -> new IllegalStateException("No source serves " + dataset));
  }

  private Optional<Source> source(Urn dataset) {
    return sources.stream().filter(source -> source.serves(dataset)).findFirst();
  }

  private static Source source(String name, SourcesConfig.Source config) {
    return switch (config.kind()) {
      case POSTGRES -> new PostgresSource(name, config);
      case DUCKDB -> new DuckDbSource(name, config);
    };
  }
}
