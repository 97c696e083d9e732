package io.meshwork.lineage.marquez.importer;

import com.google.protobuf.ByteString;
import io.meshwork.lineage.marquez.importer.MarquezEvent.Place;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads the table in which Marquez keeps what it was sent. It has no key, so events are it. */
final class MarquezLog {

  private static final String DRIVER = "jdbc:postgresql:";

  /** Held in memory at once, some more where a single event is as large. */
  private static final long PAGE_BYTES = 8 * 1024 * 1024;

  private static final int FETCH_SIZE = 50;
  private static final String TIMEOUT_SECONDS = "60";

  /**
   * Marquez did not keep {@code schemaURL} in all of its versions, which every event must have:
   * where it is missing, it is told by what the event has.
   */
  private static final String AFTER =
      """
      SELECT event_time, digest, octet_length(document) AS bytes,
             CASE WHEN octet_length(document) <= ? THEN document ELSE '' END AS document
      FROM (
        SELECT event_time, md5(event::text) COLLATE "C" AS digest,
               (CASE WHEN jsonb_typeof(event) = 'object' AND event -> 'schemaURL' IS NULL
                THEN event || jsonb_build_object('schemaURL',
                  'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/'
                  || CASE WHEN event -> 'run' IS NOT NULL THEN 'RunEvent'
                          WHEN event -> 'job' IS NOT NULL THEN 'JobEvent'
                          ELSE 'DatasetEvent' END)
                ELSE event END)::text AS document
        FROM lineage_events
        WHERE event_time >= ? AND (event_time, md5(event::text) COLLATE "C") > (?, ?)
        ORDER BY event_time, md5(event::text) COLLATE "C" LIMIT ?
      ) AS page
      ORDER BY event_time, digest
      """;

  private final String url;
  private final Properties properties = new Properties();
  private final int pageSize;

  MarquezLog(ImportConfig config) {
    this.url = config.url().orElse("");
    if (!url.startsWith(DRIVER)) {
      throw new IllegalStateException("meshwork.marquez.import.url must start with " + DRIVER);
    }
    this.pageSize = config.pageSize();
    if (pageSize < 1 || pageSize > 10_000) {
      throw new IllegalStateException(
          "meshwork.marquez.import.page-size must be between 1 and 10000, not " + pageSize);
    }
    config.user().ifPresent(user -> properties.put("user", user));
    config.password().ifPresent(password -> properties.put("password", password));
    properties.put("ApplicationName", "meshwork-lineage");
    properties.put("readOnly", "true");
    properties.put("loginTimeout", TIMEOUT_SECONDS);
    properties.put("socketTimeout", TIMEOUT_SECONDS);
  }

  /** The events that come next; none at the end. */
  List<MarquezEvent> after(Place place) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      // Rows come in parts only within a transaction.
      connection.setAutoCommit(false);
      try (var select = connection.prepareStatement(AFTER)) {
        select.setFetchSize(FETCH_SIZE);
        select.setInt(1, MarquezEvent.MAX_BYTES);
        select.setObject(2, place.time());
        select.setObject(3, place.time());
        select.setString(4, place.digest());
        select.setInt(5, pageSize);
        return read(select);
      }
    }
  }

  private static List<MarquezEvent> read(PreparedStatement select) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      var page = new ArrayList<MarquezEvent>();
      long bytes = 0;
      while (bytes < PAGE_BYTES && rows.next()) {
        var place =
            new Place(rows.getObject("event_time", OffsetDateTime.class), rows.getString("digest"));
        var document = ByteString.copyFromUtf8(rows.getString("document"));
        page.add(new MarquezEvent(place, rows.getLong("bytes"), document));
        bytes += document.size();
      }
      return page;
    }
  }
}
