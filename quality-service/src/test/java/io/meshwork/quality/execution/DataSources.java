package io.meshwork.quality.execution;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Sources for checks: tables in the database of the tests, and files in a temporary folder. */
public final class DataSources implements QuarkusTestResourceLifecycleManager {

  public static final String POSTGRES = "postgres://shop:5432";
  public static final String IMPATIENT = "postgres://impatient:5432";
  public static final String GONE = "postgres://gone:5432";
  public static final String PASSWORD = "n0t-for-anybody";

  private static final String FOLDER = "meshwork.test.files";

  /** The folder of the source for {@code file}. */
  public static Path folder() {
    return Path.of(System.getProperty(FOLDER));
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("files").toRealPath();
      System.setProperty(FOLDER, folder.toString());
      var config = new HashMap<String, String>();
      config.putAll(postgres("shop", POSTGRES));
      config.putAll(postgres("impatient", IMPATIENT));
      config.put("meshwork.quality.sources.impatient.statement-timeout", "PT0.3S");
      config.put("meshwork.quality.sources.impatient.max-bytes", "1M");
      config.put("meshwork.quality.sources.gone.namespace", GONE);
      config.put("meshwork.quality.sources.gone.kind", "postgres");
      config.put("meshwork.quality.sources.gone.url", "jdbc:postgresql://127.0.0.1:1/gone");
      config.put("meshwork.quality.sources.gone.password", PASSWORD);
      config.putAll(files("files", "file", folder));
      config.putAll(files("sampled-files", "sampled", folder));
      config.put("meshwork.quality.sources.sampled-files.sample-percent", "100");
      config.putAll(postgres("sampled", "postgres://sampled:5432"));
      config.put("meshwork.quality.sources.sampled.sample-percent", "100");
      config.putAll(files("tiny-files", "tiny", folder));
      config.put("meshwork.quality.sources.tiny-files.max-bytes", "10");
      config.putAll(postgres("tiny", "postgres://tiny:5432"));
      config.put("meshwork.quality.sources.tiny.max-bytes", "10");
      config.put("meshwork.quality.sources.files.max-bytes", "10M");
      config.put("meshwork.quality.sources.files.statement-timeout", "PT1S");
      config.put("meshwork.quality.execution.poll", "PT0.1S");
      return config;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {}

  private static Map<String, String> files(String name, String namespace, Path folder) {
    String source = "meshwork.quality.sources." + name + ".";
    return Map.of(
        source + "namespace",
        namespace,
        source + "kind",
        "duckdb",
        source + "root",
        folder.toString());
  }

  private static Map<String, String> postgres(String name, String namespace) {
    String source = "meshwork.quality.sources." + name + ".";
    return Map.of(
        source + "namespace", namespace,
        source + "kind", "postgres",
        source + "url", "${quarkus.datasource.jdbc.url}",
        source + "user", "${quarkus.datasource.username}",
        source + "password", "${quarkus.datasource.password:}");
  }
}
