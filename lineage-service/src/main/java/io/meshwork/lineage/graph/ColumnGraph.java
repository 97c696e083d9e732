package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what flows from column to column, a whole frontier at a time. Of a dataset with several
 * names it tells under the one that stands for all, whichever a job called it by.
 */
@ApplicationScoped
public class ColumnGraph {

  private static final String FLOWS =
      """
      SELECT coalesce(own.standing, dataset.urn), told.job, told.sources, (
        SELECT array_agg(ARRAY[other_name.name, other_name.standing]) FROM column_source
        JOIN other_name ON other_name.key = column_source.source_key
        WHERE column_source.dataset_key = told.dataset_key AND column_source.job_key = told.job_key
      ) AS other_names
      FROM column_lineage AS told JOIN dataset ON dataset.urn_key = told.dataset_key
      LEFT JOIN other_name AS own ON own.key = told.dataset_key
      """;
  private static final String NAMES =
      """
      (
        SELECT unnest(?::uuid[]) UNION ALL SELECT key FROM other_name WHERE standing_key = ANY (?)
      )
      """;
  private static final String INTO =
      FLOWS + "WHERE told.dataset_key IN " + NAMES + "ORDER BY dataset.urn, told.job";
  private static final String OUT_OF =
      FLOWS
          + """
          WHERE (told.dataset_key, told.job_key) IN (
            SELECT dataset_key, job_key FROM column_source WHERE source_key IN\s"""
          + NAMES
          + ") ORDER BY dataset.urn, told.job";
  private static final String STANDING =
      "SELECT name, standing FROM other_name WHERE key = ANY (?)";
  private static final String FIELDS = "SELECT fields FROM dataset WHERE urn_key = ?";

  private final Statements statements;
  private final ObjectReader sources;
  private final ObjectReader fields;

  ColumnGraph(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.sources = json.readerFor(new TypeReference<List<Source>>() {});
    this.fields = json.readerFor(new TypeReference<List<Field>>() {});
  }

  /**
   * A column of a dataset.
   *
   * @param dataset URN
   * @param name empty for what concerns the whole dataset, such as a filter of its rows
   */
  public record Column(String dataset, String name) {}

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

  /** For each dataset the name that stands for all it has, most often its own. */
  public Map<Urn, Urn> standing(Collection<Urn> datasets) {
    var standing = new HashMap<Urn, Urn>();
    datasets.forEach(dataset -> standing.put(dataset, dataset));
    statements
        .list(
            STANDING,
            row -> Map.entry(dataset(row.getString(1)), dataset(row.getString(2))),
            Many.uuids(datasets.stream().map(Urn::key).toList()))
        .forEach(name -> standing.put(name.getKey(), name.getValue()));
    return standing;
  }

  private static Urn dataset(String urn) {
    return Urn.parse(Urn.Kind.DATASET, "urn", urn);
  }

  /**
   * The flows from all of {@code columns}, of datasets by their {@link #standing} names, to their
   * neighbours on that side. Of a whole dataset those of all its columns, and of a column those of
   * the whole dataset too.
   */
  public List<ColumnFlow> flows(Side side, Set<Column> columns) {
    Set<String> datasets = columns.stream().map(Column::dataset).collect(Collectors.toSet());
    Many keys = Many.uuids(datasets.stream().map(Urn::digest).toList());
    var flows = new ArrayList<ColumnFlow>();
    statements
        .list(
            side == Side.UPSTREAM ? INTO : OUT_OF,
            row -> flows(row.getString(1), row.getString(2), row.getString(3), standing(row)),
            keys,
            keys)
        .forEach(flows::addAll);
    flows.removeIf(flow -> !isAmong(columns, datasets, flow.on(side.opposite())));
    return flows;
  }

  /** The columns of a dataset, as its schema tells; if it never had one, all that anybody names. */
  Set<Column> columns(Urn dataset) {
    String urn = dataset.toString();
    Set<Column> told = fields(dataset, urn);
    return told.isEmpty() ? Set.of(new Column(urn, "")) : told;
  }

  private Set<Column> fields(Urn dataset, String urn) {
    return statements
        .list(FIELDS, row -> this.<Field>list(fields, row.getString(1)), dataset.key())
        .stream()
        .flatMap(Collection::stream)
        .map(field -> new Column(urn, field.name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What concerns a whole dataset concerns each of its columns. */
  private static boolean isAmong(Set<Column> columns, Set<String> datasets, Column column) {
    return columns.contains(column)
        || columns.contains(new Column(column.dataset(), ""))
        || (column.name().isEmpty() && datasets.contains(column.dataset()));
  }

  /** Of those sources that have one, the name that stands for them, by the one that was told. */
  private static Map<String, String> standing(ResultSet row) throws SQLException {
    Array names = row.getArray("other_names");
    return names == null
        ? Map.of()
        : Stream.of((String[][]) names.getArray())
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
  }

  private List<ColumnFlow> flows(
      String dataset, String job, String told, Map<String, String> standing) {
    return this.<Source>list(sources, told).stream()
        .map(
            source ->
                new ColumnFlow(
                    new Column(
                        standing.getOrDefault(source.source(), source.source()),
                        source.sourceColumn()),
                    new Column(dataset, source.column()),
                    job,
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
