package io.meshwork.catalog.suggestion;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Datasets and tags that changed so that suggestions may have come up or gone. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DueList {

  private static final String ADD = "INSERT INTO suggestion_due (urn) SELECT * FROM unnest(?)";
  private static final String TAKE =
      """
      DELETE FROM suggestion_due WHERE id IN
        (SELECT id FROM suggestion_due ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING urn
      """;

  private final DataSource dataSource;

  DueList(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(Collection<Urn> urns) {
    try (Connection connection = dataSource.getConnection();
        var add = new RowsStatement<>(connection, ADD, urns)) {
      add.column("text", Urn::toString).update();
    } catch (SQLException failed) {
      throw new IllegalStateException("What is due cannot be written", failed);
    }
  }

  /** Takes some off the list; none if the list is empty. */
  Set<Urn> take(int limit) {
    try (Connection connection = dataSource.getConnection();
        var take = connection.prepareStatement(TAKE)) {
      take.setInt(1, limit);
      var rows = take.executeQuery();
      var taken = new LinkedHashSet<Urn>();
      while (rows.next()) {
        taken.add(Urn.parse("urn", rows.getString(1)));
      }
      return taken;
    } catch (SQLException failed) {
      throw new IllegalStateException("What is due cannot be read", failed);
    }
  }
}
