package io.meshwork.quality.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Real Iceberg tables in the folder of the file source: committed by Iceberg's own catalog, which
 * keeps them in the database of the tests, and with Parquet files that DuckDB wrote.
 */
public final class Lake implements AutoCloseable {

  /** Tables whose metadata says that they are in a bucket, and which are in the folder. */
  public static final String BUCKET = "s3://lake";

  private static final String SCHEMA = "iceberg_catalog";

  private final Path folder = DataSources.folder();
  private final LakeFiles files = new LakeFiles(BUCKET, folder);
  private final JdbcCatalog catalog = new JdbcCatalog(_ -> files, null, true);

  public Lake() throws Exception {
    Config config = ConfigProvider.getConfig();
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    String user = config.getValue("quarkus.datasource.username", String.class);
    Optional<String> password =
        config.getOptionalValue("quarkus.datasource.password", String.class);
    try (var connection = DriverManager.getConnection(url, user, password.orElse(""));
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(SCHEMA));
      statement.execute("CREATE SCHEMA " + SCHEMA);
    }
    catalog.initialize(
        "lake",
        Map.of(
            "uri",
            url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA,
            "jdbc.user",
            user,
            "jdbc.schema-version",
            "V1",
            "jdbc.password",
            password.orElse(""),
            "warehouse",
            folder.toString()));
    catalog.createNamespace(Namespace.of("shop"));
  }

  /** An empty table in the folder {@code shop} that knows where it is. */
  public Table create(String name, Schema schema, PartitionSpec spec) throws IOException {
    return create(name, schema, spec, folder.resolve("shop").resolve(name).toString(), Map.of());
  }

  public Table create(
      String name,
      Schema schema,
      PartitionSpec spec,
      String location,
      Map<String, String> properties)
      throws IOException {
    var identifier = TableIdentifier.of("shop", name);
    catalog.dropTable(identifier, false);
    clear(files.path(location));
    return catalog
        .buildTable(identifier, schema)
        .withPartitionSpec(spec)
        .withLocation(location)
        .withProperties(properties)
        .create();
  }

  /** Adds the rows of a query to a table. */
  public Table append(Table table, String query) throws Exception {
    table.newAppend().appendFile(write(table, query, "")).commit();
    return table;
  }

  /**
   * Writes the rows of a query, with the field ids that the table has now.
   *
   * @param partition such as {@code day=2026-01-01}
   */
  public DataFile write(Table table, String query, String partition) throws Exception {
    return write(table, query, partition, "FIELD_IDS " + ids(table.schema().columns()));
  }

  public DataFile write(Table table, String query, String partition, String options)
      throws Exception {
    String name = "data/%s/%s.parquet".formatted(partition, UUID.randomUUID());
    String address = table.location() + "/" + name.replace("//", "/");
    Path path = files.path(address);
    Files.createDirectories(path.getParent());
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet, %s)".formatted(query, path, options));
    }
    var file =
        DataFiles.builder(table.spec())
            .withPath(address)
            .withFileSizeInBytes(Files.size(path))
            .withRecordCount(1);
    return (partition.isEmpty() ? file : file.withPartitionPath(partition)).build();
  }

  /** Where the files of a table are. */
  public Path path(Table table) {
    return files.path(table.location());
  }

  @Override
  public void close() {
    catalog.close();
  }

  private static void clear(Path old) throws IOException {
    if (Files.exists(old)) {
      try (Stream<Path> paths = Files.walk(old)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String ids(List<Types.NestedField> fields) {
    return fields.stream()
        .map(field -> "'%s': %s".formatted(field.name().replace("'", "''"), ids(field)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String ids(Types.NestedField field) {
    Type type = field.type();
    return type.isPrimitiveType()
        ? Integer.toString(field.fieldId())
        : ids(type.asNestedType().fields())
            .replaceFirst("\\{", "{__duckdb_field_id: %d, ".formatted(field.fieldId()));
  }
}
