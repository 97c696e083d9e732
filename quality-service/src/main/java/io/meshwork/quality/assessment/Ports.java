package io.meshwork.quality.assessment;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which products offer which datasets, as the catalog tells. */
@ApplicationScoped
class Ports {

  private static final String INSERT =
      """
      INSERT INTO product_port (product, dataset_key)
      SELECT DISTINCT ?, key FROM unnest(?::uuid[]) AS new (key)
      """;
  private static final String OFFERING =
      "SELECT DISTINCT product FROM product_port WHERE dataset_key = ANY (?)";

  private static final String OFFERED =
      "SELECT product, dataset_key FROM product_port WHERE product = ANY (?)";

  private final DataSource dataSource;

  Ports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From now on {@code product} offers exactly {@code datasets}. */
  void replace(Urn product, Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var delete = connection.prepareStatement("DELETE FROM product_port WHERE product = ?");
        var insert = connection.prepareStatement(INSERT)) {
      delete.setString(1, product.toString());
      delete.executeUpdate();
      insert.setString(1, product.toString());
      insert.setArray(
          2, connection.createArrayOf("uuid", datasets.stream().map(Urn::key).toArray()));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be written", failed);
    }
  }

  /** The products that offer any of {@code datasets}. */
  Set<Urn> offering(Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, OFFERING, datasets)) {
      ResultSet rows = select.column("uuid", Urn::key).query();
      var products = new HashSet<Urn>();
      while (rows.next()) {
        products.add(Urn.parse(Urn.Kind.PRODUCT, "product", rows.getString(1)));
      }
      return products;
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be read", failed);
    }
  }

  /** The keys of the datasets that each of {@code products} offers, if it offers any. */
  Map<Urn, Set<UUID>> offered(Collection<Urn> products) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, OFFERED, products)) {
      ResultSet rows = select.column("text", Urn::toString).query();
      var offered = new HashMap<Urn, Set<UUID>>();
      while (rows.next()) {
        offered
            .computeIfAbsent(
                Urn.parse(Urn.Kind.PRODUCT, "product", rows.getString(1)),
                product -> new HashSet<>())
            .add(rows.getObject(2, UUID.class));
      }
      return offered;
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be read", failed);
    }
  }
}
