package io.meshwork.quality.report;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the things that a report is about are called here: by the naming rules of OpenLineage, as
 * far as the report tells, and beyond that by what the sender or the configuration says.
 *
 * @see <a href="https://openlineage.io/docs/spec/naming">Naming rules</a>
 */
public final class Naming {

  private static final Pattern STORE = Pattern.compile("((?:s3[an]?|gs|abfss?)://[^/]+)/+(.+)");

  private final Submission.Options options;
  private final Map<String, ReportConfig.DataSource> dataSources;
  private @Nullable String subject;

  Naming(Submission.Options options, Map<String, ReportConfig.DataSource> dataSources) {
    this.options = options;
    this.dataSources = dataSources;
  }

  /** Whether the sender says which one dataset it all is about. */
  public boolean isGiven() {
    return options.dataset() != null;
  }

  /**
   * The one dataset that the sender says it all is about.
   *
   * @param what the report's own words for it, the same every time; blank if it has none
   * @throws Failure INVALID if the report is about several, or the sender does not say
   */
  public Urn given(Place at, String what) {
    if (options.dataset() == null) {
      throw Failure.invalid(
          "dataset",
          "must say which dataset is meant at '%s', such as dataset:postgres%%3A//db%%3A5432:shop.public.orders: the report does not tell"
              .formatted(at.path()));
    }
    if (subject != null && !what.isBlank() && !subject.equals(what)) {
      throw Failure.invalid(
          "dataset",
          "can only be said of a report on one dataset; this one is about '%s' and '%s': say where they are by namespace instead"
              .formatted(Texts.clip(subject, 200), Texts.clip(what, 200)));
    }
    subject = what.isBlank() ? subject : what;
    return Urn.parse(Urn.Kind.DATASET, "dataset", options.dataset());
  }

  /**
   * A table of a data source.
   *
   * @param dataSource as the tool calls it; empty if it does not
   * @param table with the schema before it where the report tells that
   * @throws Failure INVALID if it cannot be known which dataset that is
   */
  public Urn table(Place at, String dataSource, String table) {
    if (isGiven()) {
      return given(at, table.isBlank() ? "" : dataSource + " " + table);
    }
    String namespace = namespace(at, dataSource);
    String prefix = prefix(dataSource);
    String name = prefix.isEmpty() ? table : prefix + "." + table;
    Warehouses.requireWhole(namespace, name, at);
    return dataset(at, namespace, name);
  }

  /**
   * A file, if its name tells where it is.
   *
   * @param path such as {@code s3://lake/orders.csv}, or absolute on a machine
   */
  public Optional<Urn> file(Place at, String path) {
    if (path.startsWith("/")) {
      return Optional.of(dataset(at, "file", path));
    }
    Matcher store = STORE.matcher(path);
    return store.matches()
        ? Optional.of(dataset(at, store.group(1).replaceFirst("^s3[an]:", "s3:"), store.group(2)))
        : Optional.empty();
  }

  /** A dataset whose name is known whole. */
  public Urn dataset(Place at, String namespace, String name) {
    if (name.isBlank() || name.length() > Urn.MAX_NAME || namespace.length() > Urn.MAX_NAMESPACE) {
      throw at.fault(
          "must name a dataset in at most %d characters, and its namespace in %d"
              .formatted(Urn.MAX_NAME, Urn.MAX_NAMESPACE));
    }
    return Urn.dataset(namespace, name);
  }

  /** The namespace that the sender or the configuration says, if either does. */
  public Optional<String> namespace(String dataSource) {
    return Optional.ofNullable(options.namespace())
        .or(() -> known(dataSource).map(ReportConfig.DataSource::namespace));
  }

  private String namespace(Place at, String dataSource) {
    return namespace(dataSource)
        .orElseThrow(
            () ->
                Failure.invalid(
                    "namespace",
                    "must say where the data source '%s' of '%s' is, such as postgres://db:5432, or the operator by meshwork.quality.reports.data-sources; dataset names a single dataset instead"
                        .formatted(Texts.clip(dataSource, 200), at.path())));
  }

  private String prefix(String dataSource) {
    return Optional.ofNullable(options.prefix())
        .or(() -> known(dataSource).flatMap(ReportConfig.DataSource::prefix))
        .map(prefix -> Stream.of(prefix.split("\\.", -1)).filter(part -> !part.isBlank()))
        .map(parts -> parts.collect(Collectors.joining(".")))
        .orElse("");
  }

  /** What the operator says is of another server if the sender says which it is. */
  private Optional<ReportConfig.DataSource> known(String dataSource) {
    return options.namespace() == null
        ? Optional.ofNullable(dataSources.get(dataSource))
        : Optional.empty();
  }
}
