package io.meshwork.catalog.connector;

import io.meshwork.catalog.intake.DeclaredJob;
import io.meshwork.platform.urn.Urn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the views of a database read, as lineage: each view is a job that writes itself. */
record PostgresViews(String namespace, String database) {

  private static final String DEPENDENCIES =
      """
      SELECT vn.nspname || '.' || v.relname AS view, v.relkind, pg_get_viewdef(v.oid) AS sql,
        array_agg(DISTINCT tn.nspname || '.' || t.relname ORDER BY tn.nspname || '.' || t.relname)
          AS inputs
      FROM pg_class v
      JOIN pg_namespace vn ON vn.oid = v.relnamespace
      JOIN pg_rewrite r ON r.ev_class = v.oid
      JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
        AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> v.oid
      JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p', 'v', 'm', 'f')
      JOIN pg_namespace tn ON tn.oid = t.relnamespace AND tn.nspname !~ '^pg_'
        AND tn.nspname <> 'information_schema'
      WHERE v.relkind IN ('v', 'm') AND vn.nspname = ANY (?)
      GROUP BY v.oid, vn.nspname, v.relname, v.relkind
      ORDER BY 1
      """;

  List<DeclaredJob> read(Connection connection, Object[] schemas) throws SQLException {
    try (var select = connection.prepareStatement(DEPENDENCIES)) {
      select.setArray(1, connection.createArrayOf("text", schemas));
      try (var rows = select.executeQuery()) {
        var jobs = new ArrayList<DeclaredJob>();
        while (rows.next()) {
          jobs.add(job(rows));
        }
        return jobs;
      }
    }
  }

  private DeclaredJob job(ResultSet row) throws SQLException {
    String view = database + "." + row.getString("view");
    var inputs = new ArrayList<Urn>();
    for (Object input : (Object[]) row.getArray("inputs").getArray()) {
      inputs.add(Urn.dataset(namespace, database + "." + input));
    }
    return new DeclaredJob(
        Urn.job(namespace, view),
        "POSTGRESQL",
        row.getString("relkind").equals("m") ? "MATERIALIZED_VIEW" : "VIEW",
        "",
        row.getString("sql"),
        List.of(),
        inputs,
        List.of(Urn.dataset(namespace, view)));
  }
}
