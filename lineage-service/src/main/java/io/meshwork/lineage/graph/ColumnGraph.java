package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.meshwork.lineage.graph.PastColumns.Told;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what flows from column to column, a whole frontier at a time. Of a dataset with several
 * names it tells under the one that stands for all, whichever a job called it by.
 */
@ApplicationScoped
public class ColumnGraph {

  private static final String INTO =
      """
      SELECT dataset.urn, column_lineage.job, column_lineage.sources
      FROM column_lineage JOIN dataset ON dataset.urn_key = column_lineage.dataset_key
      WHERE column_lineage.dataset_key = ANY (?) ORDER BY dataset.urn, column_lineage.job
      """;
  private static final String OUT_OF =
      """
      SELECT DISTINCT dataset.urn, column_lineage.job, column_lineage.sources
      FROM column_source JOIN column_lineage USING (dataset_key, job_key)
      JOIN dataset ON dataset.urn_key = column_lineage.dataset_key
      WHERE column_source.source_key = ANY (?) ORDER BY dataset.urn, column_lineage.job
      """;
  private static final String OTHER_NAMES =
      "SELECT key FROM other_name WHERE standing_key = ANY (?)";
  private static final String HAS_OTHER_NAMES =
      "SELECT count(*) FROM (SELECT FROM dataset_alias LIMIT 1) AS any_of";
  private static final String STANDING =
      "SELECT name, standing FROM other_name WHERE key = ANY (?)";
  private static final String FIELDS = "SELECT fields FROM dataset WHERE urn_key = ?";

  private final Statements statements;
  private final PastColumns past;
  private final ObjectReader sources;
  private final ObjectReader fields;

  /** Names are never taken back: once there are some there always are. */
  private volatile boolean hasOtherNames;

  ColumnGraph(Statements statements, PastColumns past, ObjectMapper json) {
    this.statements = statements;
    this.past = past;
    this.sources = json.readerFor(new TypeReference<List<Source>>() {});
    this.fields = json.readerFor(new TypeReference<List<Field>>() {});
  }

  /**
   * A column of a dataset.
   *
   * @param dataset URN
   * @param name empty for what concerns the whole dataset, such as a filter of its rows
   */
  public record Column(String dataset, String name) {

    private Column renamed(Map<String, String> datasets) {
      return new Column(datasets.getOrDefault(dataset, dataset), name);
    }
  }

  /**
   * Data flows from one column to another, as a job told last.
   *
   * @param job URN; empty if the dataset was told of without a job
   * @param indirect whether it only decides what flows, such as the column of a filter does
   */
  public record ColumnFlow(
      Column origin,
      Column destination,
      String job,
      List<String> transformations,
      boolean masked,
      boolean indirect) {

    Column on(Side side) {
      return side == Side.UPSTREAM ? origin : destination;
    }

    private ColumnFlow renamed(Map<String, String> datasets) {
      return new ColumnFlow(
          origin.renamed(datasets),
          destination.renamed(datasets),
          job,
          transformations,
          masked,
          indirect);
    }
  }

  /** As {@link SchemaFields} writes them. */
  private record Field(String name, String type, String description) {}

  /** As {@link ColumnSources} writes them. */
  private record Source(
      String column,
      String source,
      String sourceColumn,
      boolean masked,
      boolean indirect,
      List<String> transformations) {}

  /** The name that stands for all that a dataset has, most often its own. */
  Urn standing(Urn dataset) {
    return Objects.requireNonNull(standing(Set.of(dataset)).get(dataset));
  }

  /** For each dataset the name that stands for all it has. */
  public Map<Urn, Urn> standing(Collection<Urn> datasets) {
    Map<String, String> others = otherNames(datasets.stream().map(Urn::key).toList());
    return datasets.stream()
        .collect(
            Collectors.toMap(
                dataset -> dataset,
                dataset -> {
                  String standing = others.get(dataset.toString());
                  return standing == null ? dataset : Urn.parse(Urn.Kind.DATASET, "urn", standing);
                }));
  }

  /**
   * The flows from all of {@code columns}, of datasets by their {@link #standing} names, to their
   * neighbours on that side. Of a whole dataset those of all its columns, and of a column those of
   * the whole dataset too.
   */
  public List<ColumnFlow> flows(Side side, Set<Column> columns) {
    return flows(side, columns, Graph.EVER);
  }

  /** As {@link #flows(Side, Set)}, as jobs had told until then. */
  List<ColumnFlow> flows(Side side, Set<Column> columns, Instant until) {
    Set<String> datasets = columns.stream().map(Column::dataset).collect(Collectors.toSet());
    boolean isByOneName = !hasOtherNames();
    List<UUID> keys = datasets.stream().map(Urn::digest).toList();
    List<ColumnFlow> told = told(side, isByOneName ? keys : withOtherNames(keys), until);
    return (isByOneName ? told : underStandingNames(told))
        .stream().filter(flow -> isAmong(columns, datasets, flow.on(side.opposite()))).toList();
  }

  private boolean hasOtherNames() {
    if (!hasOtherNames) {
      hasOtherNames = statements.count(HAS_OTHER_NAMES) > 0;
    }
    return hasOtherNames;
  }

  private List<ColumnFlow> told(Side side, List<UUID> datasets, Instant until) {
    return (until.equals(Graph.EVER) ? told(side, datasets) : past.told(side, datasets, until))
        .stream().map(this::flows).flatMap(List::stream).toList();
  }

  private List<Told> told(Side side, List<UUID> datasets) {
    return statements.list(
        side == Side.UPSTREAM ? INTO : OUT_OF,
        row -> new Told(row.getString(1), row.getString(2), row.getString(3)),
        Many.uuids(datasets));
  }

  private List<UUID> withOtherNames(List<UUID> keys) {
    List<UUID> others =
        statements.list(OTHER_NAMES, row -> Statements.uuid(row, "key"), Many.uuids(keys));
    return Stream.concat(keys.stream(), others.stream()).toList();
  }

  private List<ColumnFlow> underStandingNames(List<ColumnFlow> flows) {
    Set<String> named =
        flows.stream()
            .flatMap(flow -> Stream.of(flow.origin().dataset(), flow.destination().dataset()))
            .collect(Collectors.toSet());
    Map<String, String> others = otherNames(named.stream().map(Urn::digest).toList());
    return others.isEmpty() ? flows : flows.stream().map(flow -> flow.renamed(others)).toList();
  }

  /** Of those datasets that go by another name, that name by their own. */
  private Map<String, String> otherNames(Collection<UUID> datasets) {
    return statements
        .list(STANDING, row -> Map.entry(row.getString(1), row.getString(2)), Many.uuids(datasets))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  /**
   * The columns of a dataset, as its schema tells, or in the past those of which something was
   * told; without any, all that anybody names.
   */
  Set<Column> columns(Urn dataset, Instant until) {
    Set<Column> all = Set.of(new Column(dataset.toString(), ""));
    Set<Column> told = until.equals(Graph.EVER) ? fields(dataset) : ends(all, until);
    return told.isEmpty() ? all : told;
  }

  /** Where what flows from and to all of {@code columns} begins and ends among them. */
  private Set<Column> ends(Set<Column> columns, Instant until) {
    return Stream.of(Side.values())
        .flatMap(side -> flows(side, columns, until).stream().map(flow -> flow.on(side.opposite())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<Column> fields(Urn dataset) {
    return statements
        .list(FIELDS, row -> this.<Field>list(fields, row.getString(1)), dataset.key())
        .stream()
        .flatMap(Collection::stream)
        .map(field -> new Column(dataset.toString(), field.name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What concerns a whole dataset concerns each of its columns. */
  private static boolean isAmong(Set<Column> columns, Set<String> datasets, Column column) {
    return columns.contains(column)
        || columns.contains(new Column(column.dataset(), ""))
        || (column.name().isEmpty() && datasets.contains(column.dataset()));
  }

  private List<ColumnFlow> flows(Told told) {
    return this.<Source>list(sources, told.sources()).stream()
        .map(
            source ->
                new ColumnFlow(
                    new Column(source.source(), source.sourceColumn()),
                    new Column(told.dataset(), source.column()),
                    told.job(),
                    source.transformations(),
                    source.masked(),
                    source.indirect()))
        .toList();
  }

  private <T> List<T> list(ObjectReader reader, String text) {
    try {
      return text.isEmpty() ? List.of() : reader.readValue(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A list was kept unreadable", impossible);
    }
  }
}
