package io.meshwork.lineage.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** What the projector does now and then besides folding, each in a transaction of its own. */
@ApplicationScoped
class Upkeep {

  private final StaleEdges staleEdges;
  private final Retention retention;
  private final Rebuilder rebuilder;

  Upkeep(StaleEdges staleEdges, Retention retention, Rebuilder rebuilder) {
    this.staleEdges = staleEdges;
    this.retention = retention;
    this.rebuilder = rebuilder;
  }

  /** Does what is due, on a connection that commits when it is told to. */
  void run(Connection connection) throws SQLException {
    staleEdges.markIfDue(connection);
    connection.commit();
    retention.applyIfDue(connection);
    connection.commit();
    rebuilder.rebuildIfWanted(connection);
    connection.commit();
  }
}
