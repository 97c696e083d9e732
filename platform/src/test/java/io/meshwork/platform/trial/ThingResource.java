package io.meshwork.platform.trial;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Takes things and forgets them. */
@Path("/api/v1/things")
public class ThingResource {

  private final Access access;
  private final Drafts drafts;
  private final DataSource dataSource;

  ThingResource(Access access, Drafts drafts, DataSource dataSource) {
    this.dataSource = dataSource;
    this.access = access;
    this.drafts = drafts;
  }

  @PUT
  public Map<String, Object> put(ThingDraft draft) throws SQLException {
    access.require(Action.WRITE, "things");
    drafts.check(draft);
    return Map.of("title", throughDatabase(draft.title()));
  }

  @GET
  @Path("/broken")
  public String broken() {
    access.require(Action.READ, "things");
    throw new IllegalStateException("the password is swordfish");
  }

  @GET
  @Path("/unreachable")
  public String unreachable() throws ConnectException {
    access.require(Action.READ, "things");
    throw new ConnectException("db.internal:5432 refused");
  }

  private String throughDatabase(String text) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement("SELECT ?::text")) {
      select.setString(1, text);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
