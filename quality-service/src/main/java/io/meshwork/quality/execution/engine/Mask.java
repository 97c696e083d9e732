package io.meshwork.quality.execution.engine;

import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.execution.source.SourcesConfig;
import io.meshwork.quality.execution.statement.Table;
import java.util.List;

/**
 * Which columns may be shown: those whose classification the operator says may be, and that are no
 * critical data element. What nobody classified is shown only if the operator says so.
 */
record Mask(List<ContractColumn> columns, SourcesConfig.Shown shown) {

  boolean shows(Table.Column found) {
    List<ContractColumn> said =
        columns.stream().filter(column -> isAbout(column, found.name())).toList();
    return said.isEmpty()
        ? shown.unclassified()
        : said.stream().noneMatch(column -> column.isCritical() || !mayBeSeen(column));
  }

  private boolean mayBeSeen(ContractColumn column) {
    return column.classification().isBlank()
        ? shown.unclassified()
        : shown.classifications().stream()
            .anyMatch(word -> word.equalsIgnoreCase(column.classification().strip()));
  }

  /** Of a column that holds others, what is said of any of them. */
  private static boolean isAbout(ContractColumn column, String name) {
    String root = column.name().split("\\.", 2)[0];
    return root.equalsIgnoreCase(name) || column.name().equalsIgnoreCase(name);
  }
}
