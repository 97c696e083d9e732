package io.meshwork.quality.owner;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Tells who owns what. */
@ApplicationScoped
public class Owners {

  /** A product may be known by its ports before it is known by the rest. */
  private static final String OFFERING =
      """
      SELECT DISTINCT port.product, owned.domain, owned.team, owned.criticality, owned.tags
      FROM product_port AS port LEFT JOIN owned_product AS owned ON owned.product = port.product
      WHERE port.dataset_key = ANY (?)
      ORDER BY port.product
      """;

  private static final String DOMAIN =
      """
      SELECT dataset.domain, coalesce(owned.team, '') AS team
      FROM owned_dataset AS dataset LEFT JOIN owned_domain AS owned ON owned.path = dataset.domain
      WHERE dataset.dataset_key = ?
      """;

  private final Statements statements;

  Owners(Statements statements) {
    this.statements = statements;
  }

  /** The products that offer any of {@code datasets}, by URN. */
  public List<OwnedProduct> offering(Collection<Urn> datasets) {
    List<UUID> keys = datasets.stream().map(Urn::key).toList();
    return statements.list(OFFERING, Owners::product, Statements.Many.uuids(keys));
  }

  /**
   * Whose a dataset is: that of the product that offers it, of several the first by URN; if none
   * does, its domain's.
   */
  public Ownership of(Urn dataset) {
    List<OwnedProduct> products = offering(List.of(dataset));
    if (products.isEmpty()) {
      return statements
          .list(
              DOMAIN,
              row -> new Ownership(row.getString("domain"), row.getString("team"), Set.of()),
              dataset.key())
          .stream()
          .findFirst()
          .orElse(Ownership.NOBODY);
    }
    var tags = new TreeSet<String>();
    products.forEach(product -> tags.addAll(product.tags()));
    return new Ownership(products.getFirst().domain(), products.getFirst().team(), tags);
  }

  private static OwnedProduct product(ResultSet row) throws SQLException {
    String product = row.getString("product");
    String domain = row.getString("domain");
    if (domain == null) {
      String path = Urn.parse(Urn.Kind.PRODUCT, "product", product).first();
      return new OwnedProduct(product, path, "", Criticality.MEDIUM, Set.of());
    }
    return new OwnedProduct(
        product,
        domain,
        row.getString("team"),
        Criticality.valueOf(row.getString("criticality")),
        Set.copyOf(List.of((String[]) row.getArray("tags").getArray())));
  }
}
