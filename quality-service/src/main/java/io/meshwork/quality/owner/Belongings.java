package io.meshwork.quality.owner;

import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

  private final Statements statements;

  Belongings(Statements statements) {
    this.statements = statements;
  }

  void product(Urn urn, Product product) {
    statements.update(
        SAVE_PRODUCT,
        urn.toString(),
        product.getDomain(),
        product.getOwner(),
        Criticality.of(product).name(),
        Statements.Many.texts(product.getTagsList()));
  }

  void domain(String path, String team) {
    statements.update(SAVE_DOMAIN, path, team);
  }

  /** A dataset belongs to a domain; to none if its path is empty. */
  void dataset(Urn urn, String domain) {
    statements.update(SAVE_DATASET, urn.key(), domain);
  }

  void productIsGone(Urn urn) {
    statements.update("DELETE FROM owned_product WHERE product = ?", urn.toString());
  }

  void domainIsGone(String path) {
    statements.update("DELETE FROM owned_domain WHERE path = ?", path);
  }

  void datasetIsGone(Urn urn) {
    statements.update("DELETE FROM owned_dataset WHERE dataset_key = ?", urn.key());
  }
}
