package io.meshwork.lineage.graph;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What search knows of jobs. */
@ApplicationScoped
class JobParts implements PartSource {

  private static final String SELECT =
      """
      SELECT urn, revision, description, lower(coalesce(last_state, '')) AS last_run, last_seen
      FROM job WHERE urn_key = ANY (?)
      """;

  private final DataSource dataSource;

  JobParts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.JOB;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, SELECT, urns)) {
      ResultSet rows = select.column("uuid", Urn::key).query();
      var parts = new ArrayList<SearchPart>();
      while (rows.next()) {
        parts.add(part(rows));
      }
      return parts;
    } catch (SQLException failed) {
      throw new IllegalStateException("The graph cannot be read", failed);
    }
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    return UrnPages.after(dataSource, "job", after, size);
  }

  private static SearchPart part(ResultSet row) throws SQLException {
    Urn urn = Urn.parse(Urn.Kind.JOB, "urn", row.getString("urn"));
    return SearchPart.newBuilder()
        .setUrn(urn.toString())
        .setRevision(row.getLong("revision"))
        .setLive(true)
        .setNamespace(urn.first())
        .setName(urn.second())
        .setDescription(row.getString("description"))
        .setLastRun(row.getString("last_run"))
        .setUpdatedAt(Timestamps.fromMillis(Statements.instant(row, "last_seen").toEpochMilli()))
        .build();
  }
}
