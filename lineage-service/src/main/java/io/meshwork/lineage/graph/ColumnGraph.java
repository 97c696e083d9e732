package io.meshwork.lineage.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what flows from column to column, a whole frontier at a time. */
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

  /**
   * The flows from all of {@code columns} to their neighbours on that side. Of a whole dataset
   * those of all its columns, and of a column those of the whole dataset too.
   */
  public List<ColumnFlow> flows(Side side, Set<Column> columns) {
    Set<String> datasets = columns.stream().map(Column::dataset).collect(Collectors.toSet());
    Many keys = Many.uuids(datasets.stream().map(Urn::digest).toList());
    var flows = new ArrayList<ColumnFlow>();
    statements
        .list(
            side == Side.UPSTREAM ? INTO : OUT_OF,
            row -> flows(row.getString(1), row.getString(2), row.getString(3)),
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

  private List<ColumnFlow> flows(String dataset, String job, String told) {
    return this.<Source>list(sources, told).stream()
        .map(
            source ->
                new ColumnFlow(
                    new Column(source.source(), source.sourceColumn()),
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
