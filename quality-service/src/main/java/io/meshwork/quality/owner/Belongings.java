package io.meshwork.quality.owner;

import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes down what the catalog tells. */
@ApplicationScoped
@Transactional
class Belongings {

  private static final String SAVE_PRODUCT =
      """
      INSERT INTO owned_product (product, domain, team, criticality, tags) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (product) DO UPDATE SET domain = excluded.domain, team = excluded.team,
        criticality = excluded.criticality, tags = excluded.tags
      """;
  private static final String SAVE_DOMAIN =
      """
      INSERT INTO owned_domain (path, team) VALUES (?, ?)
      ON CONFLICT (path) DO UPDATE SET team = excluded.team
      """;
  private static final String SAVE_DATASET =
      """
      INSERT INTO owned_dataset (dataset_key, domain) VALUES (?, ?)
      ON CONFLICT (dataset_key) DO UPDATE SET domain = excluded.domain
      """;

  private final DataSource dataSource;

  Belongings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void product(Urn urn, Product product) {
    write(
        SAVE_PRODUCT,
        save -> {
          save.setString(1, urn.toString());
          save.setString(2, product.getDomain());
          save.setString(3, product.getOwner());
          save.setString(4, Criticality.of(product).name());
          save.setArray(
              5, save.getConnection().createArrayOf("text", product.getTagsList().toArray()));
        });
  }

  void domain(String path, String team) {
    write(
        SAVE_DOMAIN,
        save -> {
          save.setString(1, path);
          save.setString(2, team);
        });
  }

  /** A dataset belongs to a domain; to none if its path is empty. */
  void dataset(Urn urn, String domain) {
    write(
        SAVE_DATASET,
        save -> {
          save.setObject(1, urn.key());
          save.setString(2, domain);
        });
  }

  void productIsGone(Urn urn) {
    write("DELETE FROM owned_product WHERE product = ?", gone -> gone.setString(1, urn.toString()));
  }

  void domainIsGone(String path) {
    write("DELETE FROM owned_domain WHERE path = ?", gone -> gone.setString(1, path));
  }

  void datasetIsGone(Urn urn) {
    write("DELETE FROM owned_dataset WHERE dataset_key = ?", gone -> gone.setObject(1, urn.key()));
  }

  @FunctionalInterface
  private interface Values {
    void set(PreparedStatement statement) throws SQLException;
  }

  private void write(String sql, Values values) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      values.set(statement);
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Who owns what cannot be written", failed);
    }
  }
}
