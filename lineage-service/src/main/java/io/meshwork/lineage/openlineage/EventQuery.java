package io.meshwork.lineage.openlineage;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the event log. */
@ApplicationScoped
class EventQuery {

  private final DataSource dataSource;

  EventQuery(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The next events, of one run, of one job, or all. */
  List<EventView> after(long position, @Nullable String run, @Nullable Urn job, int limit) {
    String sql =
        "SELECT id, received_at, body FROM event WHERE id > ?"
            + (run == null ? "" : " AND md5(run_id) = md5(?)")
            + (job == null ? "" : " AND job_key = ?")
            + " ORDER BY id LIMIT ?";
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      int parameter = 1;
      select.setLong(parameter++, position);
      if (run != null) {
        select.setString(parameter++, run);
      }
      if (job != null) {
        select.setObject(parameter++, job.key());
      }
      select.setInt(parameter, limit);
      return read(select);
    } catch (SQLException failed) {
      throw new IllegalStateException("The event log cannot be read", failed);
    }
  }

  private static List<EventView> read(PreparedStatement select) throws SQLException {
    try (var rows = select.executeQuery()) {
      var events = new ArrayList<EventView>();
      while (rows.next()) {
        events.add(
            new EventView(
                rows.getLong(1),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getString(3)));
      }
      return events;
    }
  }
}
