package io.meshwork.lineage.mesh;

import io.meshwork.lineage.graph.Node;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Which products offer which datasets, as the catalog tells. */
@ApplicationScoped
class Ports {

  private static final String REPLACE =
      """
      INSERT INTO product_port (product, dataset_key)
      SELECT DISTINCT ?, key FROM unnest(?::uuid[]) AS new (key)
      """;
  private static final String OFFERED =
      """
      SELECT dataset.id FROM product_port
      JOIN dataset ON dataset.urn_key = product_port.dataset_key
      WHERE product_port.product = ?
      """;
  private static final String OFFERING =
      """
      SELECT dataset.id, product_port.product FROM dataset
      JOIN product_port ON product_port.dataset_key = dataset.urn_key
      WHERE dataset.id = ANY (?) ORDER BY product_port.product
      """;

  private final DataSource dataSource;

  Ports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From now on {@code product} offers exactly {@code datasets}. */
  void replace(Urn product, Collection<Urn> datasets) {
    try (Connection connection = dataSource.getConnection();
        var delete = connection.prepareStatement("DELETE FROM product_port WHERE product = ?");
        var insert = connection.prepareStatement(REPLACE)) {
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

  /** Those datasets of the product that lineage has heard of. */
  Set<Node> datasetsOf(String product) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(OFFERED)) {
      select.setString(1, product);
      try (var rows = select.executeQuery()) {
        var datasets = new HashSet<Node>();
        while (rows.next()) {
          datasets.add(Node.dataset(rows.getLong(1)));
        }
        return datasets;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be read", failed);
    }
  }

  /** The products that offer each of {@code datasets}; those nobody offers left out. */
  Map<Node, Set<String>> productsOf(Collection<Node> datasets) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, OFFERING, datasets)) {
      var rows = select.column("bigint", Node::id).query();
      var products = new HashMap<Node, Set<String>>();
      while (rows.next()) {
        products
            .computeIfAbsent(Node.dataset(rows.getLong(1)), dataset -> new HashSet<>())
            .add(rows.getString(2));
      }
      return products;
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be read", failed);
    }
  }
}
