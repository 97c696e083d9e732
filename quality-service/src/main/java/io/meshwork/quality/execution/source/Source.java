package io.meshwork.quality.execution.source;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.execution.statement.UnrunnableException;
import java.sql.SQLException;
import java.util.Set;

/** A place that serves datasets. */
interface Source {

  boolean serves(Urn dataset);

  /**
   * Opens a dataset for reading.
   *
   * @param names by which SQL may call it
   * @param others tables beside it that will be read too, by their names
   */
  Session open(Urn dataset, Set<String> names, Set<String> others)
      throws SQLException, UnrunnableException;

  /** What a database's fault is told as. */
  String tell(SQLException fault);

  SourcesConfig.Source config();
}
