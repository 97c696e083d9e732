package io.meshwork.quality.sla.compliance;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** What products read, as rows. */
@ApplicationScoped
@Transactional
class Sources {

  private static final String DELETE = "DELETE FROM product_source WHERE product = ?";
  private static final String INSERT =
      """
      INSERT INTO product_source (product, source)
      SELECT DISTINCT ?, source FROM unnest(?::text[]) AS new (source)
      """;

  private final DataSource dataSource;

  Sources(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From now on {@code product} reads exactly this: datasets, products and contracts. */
  void replace(Urn product, Collection<Urn> sources) {
    try (Connection connection = dataSource.getConnection();
        var delete = connection.prepareStatement(DELETE);
        var insert = connection.prepareStatement(INSERT)) {
      delete.setString(1, product.toString());
      delete.executeUpdate();
      insert.setString(1, product.toString());
      insert.setArray(
          2, connection.createArrayOf("text", sources.stream().map(Urn::toString).toArray()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("What products read cannot be written", failed);
    }
  }
}
