package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a PostgreSQL database: tables, partitioned tables, views, materialized views and foreign
 * tables of its schemas, in one read-only transaction. Partitions are parts of their table.
 */
@ApplicationScoped
class PostgresCrawler implements Crawler {

  private static final String SCHEMAS =
      """
      SELECT nspname FROM pg_namespace
      WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname
      """;

  private static final String COUNT =
      """
      SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
      """;

  private static final String COLUMNS =
      """
      SELECT n.nspname, c.relname, c.relkind, c.reltuples::bigint AS row_estimate,
        coalesce(obj_description(c.oid, 'pg_class'), '') AS relation_comment,
        a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
        coalesce(col_description(c.oid, a.attnum), '') AS column_comment,
        array_position(pk.conkey, a.attnum) AS key_place,
        EXISTS (
          SELECT FROM pg_index i
          WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
            AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum) AS is_unique,
        fk.referenced
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_constraint pk ON pk.conrelid = c.oid AND pk.contype = 'p'
      LEFT JOIN LATERAL (
        SELECT rn.nspname || '.' || rc.relname || '.' || ra.attname AS referenced
        FROM pg_constraint f
        JOIN pg_class rc ON rc.oid = f.confrelid
        JOIN pg_namespace rn ON rn.oid = rc.relnamespace
        JOIN pg_attribute ra ON ra.attrelid = rc.oid
          AND ra.attnum = f.confkey[array_position(f.conkey, a.attnum)]
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey)
        ORDER BY f.conname LIMIT 1) fk ON true
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
      ORDER BY n.nspname, c.relname, a.attnum
      """;

  private static final int FETCH_ROWS = 1000;

  @Override
  public ConnectorType type() {
    return ConnectorType.POSTGRESQL;
  }

  @Override
  public String target(ConnectorConfig.Connector connector) {
    return PostgresAddress.parse(connector.url()).target();
  }

  @Override
  public void crawl(ConnectorConfig.Connector connector, Sink sink) throws SQLException {
    PostgresAddress address = PostgresAddress.parse(connector.url());
    String namespace = connector.namespace().orElse(address.namespace());
    try (Connection connection =
        DriverManager.getConnection(address.jdbcUrl(), PostgresAddress.credentials(connector))) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var statement = connection.createStatement()) {
        statement.execute("SET LOCAL statement_timeout = " + connector.timeout().toMillis());
      }
      var database =
          new Database(connection, namespace, address.database(), NameFilter.of(connector));
      database.crawl(sink);
      connection.rollback();
    }
  }

  /** One database while it is looked at. */
  private record Database(Connection connection, String namespace, String name, NameFilter filter) {

    void crawl(Sink sink) throws SQLException {
      Object[] schemas = schemas();
      sink.total(count(schemas));
      findRelations(schemas, sink);
      sink.jobs(new PostgresViews(namespace, name).read(connection, schemas));
    }

    private Object[] schemas() throws SQLException {
      var schemas = new ArrayList<String>();
      try (var select = connection.prepareStatement(SCHEMAS);
          var rows = select.executeQuery()) {
        while (rows.next()) {
          schemas.add(rows.getString(1));
        }
      }
      return schemas.stream().filter(filter::accepts).toArray();
    }

    private int count(Object[] schemas) throws SQLException {
      try (var select = connection.prepareStatement(COUNT)) {
        select.setArray(1, connection.createArrayOf("text", schemas));
        try (var rows = select.executeQuery()) {
          rows.next();
          return rows.getInt(1);
        }
      }
    }

    private void findRelations(Object[] schemas, Sink sink) throws SQLException {
      try (var select = connection.prepareStatement(COLUMNS)) {
        select.setFetchSize(FETCH_ROWS);
        select.setArray(1, connection.createArrayOf("text", schemas));
        try (var rows = select.executeQuery()) {
          var batch = new ArrayList<Sink.Found>();
          Relation relation = null;
          while (rows.next()) {
            String table = rows.getString("nspname") + "." + rows.getString("relname");
            if (relation == null || !relation.table.equals(table)) {
              finish(relation, batch, sink, Sink.BATCH);
              relation = new Relation(table, rows);
            }
            relation.addColumn(rows, name);
          }
          finish(relation, batch, sink, 1);
        }
      }
    }

    private void finish(
        @Nullable Relation relation, List<Sink.Found> batch, Sink sink, int enough) {
      if (relation != null) {
        var finding =
            new Finding(
                Urn.dataset(namespace, name + "." + relation.table),
                Source.POSTGRESQL,
                relation.comment,
                relation.columns);
        batch.add(new Sink.Found(finding, relation.rows));
      }
      if (batch.size() >= enough) {
        sink.found(List.copyOf(batch));
        batch.clear();
      }
    }
  }

  /** A table or view while its columns are read. */
  private static final class Relation {
    private final String table;
    private final String comment;
    private final boolean isView;
    private final @Nullable Long rows;
    private final List<ColumnDraft> columns = new ArrayList<>();

    Relation(String table, ResultSet row) throws SQLException {
      this.table = table;
      this.comment = row.getString("relation_comment");
      String kind = row.getString("relkind");
      this.isView = kind.equals("v") || kind.equals("m");
      long estimate = row.getLong("row_estimate");
      this.rows = estimate < 0 || kind.equals("v") ? null : estimate;
    }

    void addColumn(ResultSet row, String database) throws SQLException {
      String column = row.getString("attname");
      if (column == null) {
        return;
      }
      int place = row.getInt("key_place");
      String referenced = row.getString("referenced");
      columns.add(
          new ColumnDraft(
              column,
              row.getString("type"),
              row.getString("column_comment"),
              isView ? null : !row.getBoolean("attnotnull"),
              place == 0 ? null : place,
              row.getBoolean("is_unique") ? true : null,
              referenced == null ? null : database + "." + referenced,
              null,
              List.of(),
              List.of()));
    }
  }
}
