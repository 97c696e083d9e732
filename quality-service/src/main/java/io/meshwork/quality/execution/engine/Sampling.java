package io.meshwork.quality.execution.engine;

import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.execution.source.Session;
import io.meshwork.quality.execution.source.SourcesConfig;
import io.meshwork.quality.execution.statement.Measure;
import io.meshwork.quality.execution.statement.Plan;
import io.meshwork.quality.execution.statement.Statements;
import io.meshwork.quality.execution.statement.Table;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gets some of the rows that failed. What may not be shown never leaves its database. */
final class Sampling {

  private static final String MASK = "***";

  private final Session session;
  private final SourcesConfig.Shown shown;

  Sampling(Session session, SourcesConfig.Shown shown) {
    this.session = session;
    this.shown = shown;
  }

  /** Rows that a check counted; nothing if there are none to show. */
  @Nullable Sample of(Plan plan, List<ContractColumn> columns)
      throws SQLException, UnrunnableException {
    var mask = new Mask(columns, shown);
    Table table = session.table();
    List<Table.Column> seen = table.columns().stream().filter(mask::shows).toList();
    if (!(plan.measure() instanceof Measure.OfRows measure) || shown.rows() < 1 || seen.isEmpty()) {
      return null;
    }
    Table other =
        measure instanceof Measure.Orphans orphans ? session.other(orphans.table()) : null;
    List<String> names = seen.stream().map(Table.Column::name).toList();
    var statement = new Statements(table).sample(plan, measure, names, other, shown.rows());
    return sample(table, names, session.query(statement, shown.rows()));
  }

  private @Nullable Sample sample(
      Table table, List<String> names, List<List<@Nullable Object>> found) {
    var rows = new ArrayList<List<@Nullable String>>();
    long bytes = 0;
    for (List<@Nullable Object> values : found) {
      var row = new ArrayList<@Nullable String>();
      for (Table.Column column : table.columns()) {
        int at = names.indexOf(column.name());
        Object value = at < 0 ? MASK : values.get(at);
        row.add(value == null ? null : value.toString());
        bytes += value == null ? 0 : 2L * value.toString().length();
      }
      if (bytes > shown.bytes().asLongValue()) {
        break;
      }
      rows.add(row);
    }
    return rows.isEmpty()
        ? null
        : new Sample(table.columns().stream().map(Table.Column::name).toList(), rows);
  }
}
