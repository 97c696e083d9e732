package io.meshwork.quality.execution.source;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the data is that checks look at. */
@ConfigMapping(prefix = "meshwork.quality.sources")
public interface SourcesConfig {

  /** By a name of the operator's. */
  @WithParentName
  Map<String, Source> sources();

  /** What speaks to a source. */
  enum Kind {
    POSTGRES,
    DUCKDB
  }

  /** One source. */
  interface Source {

    /** Of the datasets it serves, such as {@code postgres://db:5432} or {@code file}. */
    String namespace();

    Kind kind();

    /** Of a PostgreSQL database, such as {@code jdbc:postgresql://db:5432/shop}. */
    Optional<String> url();

    Optional<String> user();

    /** From the environment, or a file that the environment names; never told to anybody. */
    Optional<String> password();

    /** The folder that holds the files; nothing outside of it is read. */
    Optional<Path> root();

    /** The folder with DuckDB's extensions, and those of them to load. */
    Extensions extensions();

    /** After which a statement is stopped. */
    @WithDefault("PT1M")
    Duration statementTimeout();

    /** After which a statement no longer waits for a lock. */
    @WithDefault("PT5S")
    Duration lockTimeout();

    /** Of a table or its files, beyond which it is not read. */
    Optional<MemorySize> maxBytes();

    /** What DuckDB may take for one run, beside the heap. */
    @WithDefault("256M")
    MemorySize memory();

    /** Share of the rows that are looked at for measures in percent; absent for all. */
    Optional<BigDecimal> samplePercent();

    Shown shown();
  }

  /** DuckDB's extensions, which are never downloaded. */
  interface Extensions {

    Optional<Path> folder();

    Optional<List<String>> load();
  }

  /** What of failed rows is kept and shown. */
  interface Shown {

    /** Of a check; 0 for none. */
    @WithDefault("10")
    int rows();

    /** Of a check. */
    @WithDefault("16K")
    MemorySize bytes();

    /** Classifications of columns whose values may be shown. */
    @WithDefault("public")
    Set<String> classifications();

    /** Whether those of columns without a classification may be. */
    @WithDefault("false")
    boolean unclassified();
  }
}
