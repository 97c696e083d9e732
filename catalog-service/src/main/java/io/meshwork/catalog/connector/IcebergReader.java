package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.Details;
import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.platform.urn.Urn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableUtil;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables and views of an Iceberg catalog.
 *
 * @param url of the catalog, which is the namespace of its views as jobs
 */
record IcebergReader(String url, IcebergNames names) {

  private static final int MAX_DESCRIPTION = 20_000;

  Sink.Found table(IcebergCatalog.Entry entry, Table table) {
    Map<String, Object> properties = properties(entry, table.properties(), table.location());
    properties.put("formatVersion", TableUtil.formatVersion(table));
    properties.put("partitionedBy", partitioning(table));
    return new Sink.Found(
        finding(entry, table.location(), table.properties(), table.schema(), properties),
        rows(table.currentSnapshot()));
  }

  /**
   * Reads a view.
   *
   * @param jobs gets the view as the job that makes it; what its SQL reads is not known
   */
  Sink.Found view(IcebergCatalog.Entry entry, View view, List<DeclaredJob> jobs) {
    Finding finding =
        finding(
            entry,
            view.location(),
            view.properties(),
            view.schema(),
            properties(entry, view.properties(), view.location()));
    jobs.add(
        new DeclaredJob(
            Urn.job(names.namespace().orElse(url), entry.identifier().toString()),
            "ICEBERG",
            "VIEW",
            "",
            sql(view),
            List.of(),
            List.of(),
            List.of(finding.urn())));
    return new Sink.Found(finding, null);
  }

  private Finding finding(
      IcebergCatalog.Entry entry,
      String location,
      Map<String, String> told,
      Schema schema,
      Map<String, Object> properties) {
    String name = entry.identifier().toString();
    Urn urn = names.urn(entry.identifier(), location);
    String comment = told.getOrDefault("comment", "");
    return new Finding(
        urn,
        Source.ICEBERG,
        comment.length() <= MAX_DESCRIPTION ? comment : comment.substring(0, MAX_DESCRIPTION),
        IcebergColumns.of(schema),
        new Details(urn.second().equals(name) ? "" : name, properties));
  }

  private static Map<String, Object> properties(
      IcebergCatalog.Entry entry, Map<String, String> told, String location) {
    var properties = new HashMap<String, Object>();
    properties.put("table", entry.identifier().toString());
    properties.put("type", entry.isView() ? "view" : "table");
    properties.put("location", location);
    properties.put("owner", told.getOrDefault("owner", ""));
    return properties;
  }

  /** Such as {@code day(ordered_at)}, or the column alone where it is taken as it is. */
  private static List<String> partitioning(Table table) {
    return table.spec().fields().stream()
        .filter(field -> !field.transform().isVoid())
        .map(field -> partition(field, table.schema().findColumnName(field.sourceId())))
        .toList();
  }

  private static String partition(PartitionField field, @Nullable String column) {
    return field.transform().isIdentity()
        ? String.valueOf(column)
        : "%s(%s)".formatted(field.transform(), column);
  }

  private static @Nullable Long rows(@Nullable Snapshot current) {
    if (current == null) {
      return null;
    }
    String total = current.summary().get(SnapshotSummary.TOTAL_RECORDS_PROP);
    return total == null || !total.matches("\\d{1,18}") ? null : Long.valueOf(total);
  }

  private static @Nullable String sql(View view) {
    return view.currentVersion().representations().stream()
        .filter(SQLViewRepresentation.class::isInstance)
        .map(representation -> ((SQLViewRepresentation) representation).sql())
        .findFirst()
        .orElse(null);
  }
}
