package io.meshwork.lineage.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the URNs of a table in their order; they may be too long for an index, their beginnings
 * not.
 */
final class UrnPages {

  private UrnPages() {}

  static List<String> after(DataSource dataSource, String table, String after, int size) {
    String sql =
        """
        SELECT urn FROM %s WHERE left(urn, 512) >= left(?, 512) AND urn > ?
        ORDER BY left(urn, 512), urn LIMIT ?
        """
            .formatted(table);
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, after);
      select.setString(2, after);
      select.setInt(3, size);
      try (var rows = select.executeQuery()) {
        var urns = new ArrayList<String>();
        while (rows.next()) {
          urns.add(rows.getString(1));
        }
        return urns;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }
}
