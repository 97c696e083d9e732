package io.meshwork.lineage.marquez.importer;

import io.meshwork.lineage.marquez.importer.MarquezEvent.Place;
import io.meshwork.platform.sql.RowsStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** How far an import has come, as a row. Only the importer writes it. */
final class ImportStore {

  private static final String BEGIN =
      "INSERT INTO marquez_import (name, started_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String PLACE =
      "SELECT event_time, digest FROM marquez_import WHERE name = ?";
  private static final String ADVANCE =
      """
      UPDATE marquez_import SET event_time = ?, digest = ?, accepted = accepted + ?,
        duplicate = duplicate + ?, refused = refused + ?, finished_at = NULL, failure = ''
      WHERE name = ?
      """;
  private static final String REFUSE =
      """
      INSERT INTO marquez_refusal (import, event_time, digest, reason)
      SELECT * FROM unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[])
      ON CONFLICT DO NOTHING
      """;
  private static final String FINISH =
      "UPDATE marquez_import SET finished_at = ?, failure = '' WHERE name = ?";
  private static final String FAIL =
      "UPDATE marquez_import SET failure = ? WHERE name = ? AND failure <> ?";

  private final Connection connection;
  private final String name;

  ImportStore(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /** Where to go on. */
  Place begin(Instant now) throws SQLException {
    update(BEGIN, name, now.atOffset(ZoneOffset.UTC));
    try (var select = connection.prepareStatement(PLACE)) {
      select.setString(1, name);
      try (var row = select.executeQuery()) {
        row.next();
        return new Place(row.getObject(1, OffsetDateTime.class), row.getString(2));
      }
    }
  }

  /** Keeps what became of a page, and where it ended, in one commit. */
  void advance(Place end, List<Fate> fates) throws SQLException {
    connection.setAutoCommit(false);
    List<Fate> refused = fates.stream().filter(fate -> fate.kind() == Fate.Kind.REFUSED).toList();
    try (var refuse = new RowsStatement<>(connection, REFUSE, refused)) {
      refuse
          .column("text", fate -> name)
          .column("timestamptz", fate -> fate.place().time().toString())
          .column("text", fate -> fate.place().digest())
          .column("text", Fate::reason)
          .update();
    }
    update(
        ADVANCE,
        end.time(),
        end.digest(),
        count(fates, Fate.Kind.ACCEPTED),
        count(fates, Fate.Kind.DUPLICATE),
        count(fates, Fate.Kind.REFUSED),
        name);
    connection.commit();
    connection.setAutoCommit(true);
  }

  void finish(Instant now) throws SQLException {
    update(FINISH, now.atOffset(ZoneOffset.UTC), name);
  }

  /** Whether that is news. */
  boolean fail(String why) throws SQLException {
    return update(FAIL, why, name, why) > 0;
  }

  private static long count(List<Fate> fates, Fate.Kind kind) {
    return fates.stream().filter(fate -> fate.kind() == kind).count();
  }

  private int update(String sql, Object... parameters) throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }
}
