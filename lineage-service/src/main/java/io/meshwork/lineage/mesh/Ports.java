package io.meshwork.lineage.mesh;

import io.meshwork.lineage.graph.Node;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Which products offer which datasets, as the catalog tells. */
@ApplicationScoped
public class Ports {

  private static final String REPLACE =
      """
      INSERT INTO product_port (product, dataset_key)
      SELECT DISTINCT ?, key FROM unnest(?::uuid[]) AS new (key)
      """;
  private static final String HOLD = "INSERT INTO product (urn, domain, owner) VALUES (?, ?, ?)";
  private static final String HOLDERS =
      "SELECT urn, domain, owner FROM product WHERE urn = ANY (?)";
  private static final String IN_DOMAIN =
      "SELECT urn FROM product WHERE domain = ? OR starts_with(domain, ? || '/') ORDER BY urn";
  private static final String OFFERED =
      """
      SELECT coalesce(dataset.node_id, dataset.id) FROM product_port
      JOIN dataset ON dataset.urn_key = product_port.dataset_key
      WHERE product_port.product = ?
      """;
  private static final String OFFERING =
      """
      WITH name (key, node) AS (
        SELECT urn_key, id FROM dataset WHERE id = ANY (?)
        UNION
        SELECT urn_key, node_id FROM dataset WHERE node_id = ANY (?)
      )
      SELECT name.node, product_port.product FROM name
      JOIN product_port ON product_port.dataset_key = name.key ORDER BY product_port.product
      """;

  private final DataSource dataSource;

  Ports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Who has a product.
   *
   * @param domain path
   * @param owner name of the team; empty if nobody
   */
  public record Holder(String domain, String owner) {}

  /** From now on {@code product} offers exactly {@code datasets}. */
  void replace(Urn product, Holder holder, Collection<Urn> datasets) {
    remove(product);
    try (Connection connection = dataSource.getConnection();
        var insert = connection.prepareStatement(REPLACE);
        var hold = connection.prepareStatement(HOLD)) {
      insert.setString(1, product.toString());
      insert.setArray(
          2, connection.createArrayOf("uuid", datasets.stream().map(Urn::key).toArray()));
      insert.executeUpdate();
      hold.setString(1, product.toString());
      hold.setString(2, holder.domain());
      hold.setString(3, holder.owner());
      hold.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be written", failed);
    }
  }

  /** The product offers nothing any more. */
  void remove(Urn product) {
    try (Connection connection = dataSource.getConnection();
        var ports = connection.prepareStatement("DELETE FROM product_port WHERE product = ?");
        var holder = connection.prepareStatement("DELETE FROM product WHERE urn = ?")) {
      ports.setString(1, product.toString());
      ports.executeUpdate();
      holder.setString(1, product.toString());
      holder.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be written", failed);
    }
  }

  /** The products of a domain and of those below it that offer anything, by URN. */
  List<String> productsIn(String domain) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(IN_DOMAIN)) {
      select.setString(1, domain);
      select.setString(2, domain);
      try (var rows = select.executeQuery()) {
        var products = new ArrayList<String>();
        while (rows.next()) {
          products.add(rows.getString(1));
        }
        return products;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be read", failed);
    }
  }

  /** Who has each of {@code products}; those that the catalog has not told of are left out. */
  public Map<String, Holder> holders(Collection<String> products) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, HOLDERS, products)) {
      var rows = select.column("text", product -> product).query();
      var holders = new HashMap<String, Holder>();
      while (rows.next()) {
        holders.put(rows.getString(1), new Holder(rows.getString(2), rows.getString(3)));
      }
      return holders;
    } catch (SQLException failed) {
      throw new IllegalStateException("Ports cannot be read", failed);
    }
  }

  /** Those datasets of the product that lineage has heard of. */
  public Set<Node> datasetsOf(String product) {
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
  public Map<Node, Set<String>> productsOf(Collection<Node> datasets) {
    try (Connection connection = dataSource.getConnection();
        var select = new RowsStatement<>(connection, OFFERING, datasets)) {
      var rows = select.column("bigint", Node::id).column("bigint", Node::id).query();
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
