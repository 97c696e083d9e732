package io.meshwork.catalog.connector;

import io.meshwork.platform.urn.Urn;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.catalog.TableIdentifier;

/**
 * What Iceberg tables are called. Pipelines report them under their location: OpenLineage's Spark
 * integration does ({@code IcebergHandler}, {@code FilesystemDatasetUtils}) and keeps the catalog's
 * name as a symlink. So that is what they are called here, unless a namespace is configured.
 *
 * @param namespace of all tables, which are then called as the catalog does
 */
record IcebergNames(Optional<String> namespace) {

  private static final Pattern LOCATION =
      Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(//(?<authority>[^/]*))?(?<path>/?.*)");

  Urn urn(TableIdentifier table, String location) {
    return namespace.map(it -> Urn.dataset(it, table.toString())).orElseGet(() -> urn(location));
  }

  private static Urn urn(String location) {
    Matcher parts = LOCATION.matcher(location);
    if (!parts.matches()) {
      return Urn.dataset("file", withoutEnd(location));
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    String authority = Optional.ofNullable(parts.group("authority")).orElse("");
    String path = withoutEnd(parts.group("path"));
    return switch (scheme) {
      case "file" -> Urn.dataset("file", path);
      case "s3", "s3a", "s3n" -> Urn.dataset("s3://" + authority, key(path));
      case "gs", "wasb", "wasbs" -> Urn.dataset(scheme + "://" + authority, key(path));
      default -> Urn.dataset(scheme + "://" + authority, path);
    };
  }

  private static String withoutEnd(String path) {
    String shorter = path.replaceFirst("/+$", "");
    return shorter.isEmpty() ? "/" : shorter;
  }

  /** Keys of objects do not begin with a slash. */
  private static String key(String path) {
    String key = path.replaceFirst("^/+", "");
    return key.isEmpty() ? "/" : key;
  }
}
