package io.meshwork.catalog.product;

import io.meshwork.catalog.dataset.Offers;
import io.meshwork.catalog.history.Dependents;
import io.meshwork.catalog.tag.TagUses;
import io.meshwork.catalog.tag.Tagged;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Products implements PanacheRepository<Product>, Dependents, Offers, Tagged {

  /** The product's row, deleted or not. */
  Optional<Product> row(Urn urn) {
    return find("urn", urn.toString()).firstResultOptional();
  }

  /** Existing products, of one domain or of all. */
  List<Product> existing(@Nullable String domain, String after, int limit) {
    return domain == null
        ? find("urn > ?1 and deletedAt is null order by urn", after).page(0, limit).list()
        : find("urn > ?1 and deletedAt is null and domain = ?2 order by urn", after, domain)
            .page(0, limit)
            .list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return switch (urn.kind()) {
      case TEAM -> urns("owner", urn.first());
      case DOMAIN -> urns("domain", urn.first());
      case DATASET ->
          productsOffering(List.of(urn.toString())).values().stream()
              .flatMap(List::stream)
              .map(product -> Urn.parse(Urn.Kind.PRODUCT, "product", product))
              .toList();
      default -> List.of();
    };
  }

  @Override
  public Map<String, List<String>> productsOffering(Collection<String> datasets) {
    if (datasets.isEmpty()) {
      return Map.of();
    }
    Stream<Tuple> rows =
        getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                """
                SELECT wanted.urn AS dataset, product.urn AS product
                FROM unnest(CAST(:datasets AS text[])) AS wanted (urn)
                JOIN product ON product.deleted_at IS NULL AND product.output_ports
                  @> jsonb_build_array(jsonb_build_object('datasets', jsonb_build_array(wanted.urn)))
                ORDER BY product.urn
                """,
                Tuple.class)
            .setParameter("datasets", datasets.toArray(String[]::new))
            .getResultStream();
    return rows.collect(
        Collectors.groupingBy(
            row -> row.get("dataset", String.class),
            Collectors.mapping(row -> row.get("product", String.class), Collectors.toList())));
  }

  @Override
  public Map<String, TagUses> usesOf(Collection<String> tags) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT wanted.tag, (SELECT count(*) FROM product
                                WHERE deleted_at IS NULL AND tags @> ARRAY[wanted.tag]) AS products
            FROM unnest(CAST(:tags AS text[])) AS wanted (tag)
            """,
            Tuple.class)
        .setParameter("tags", tags.toArray(String[]::new))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get("tag", String.class),
                row -> new TagUses(row.get("products", Long.class), 0, 0)));
  }

  private List<Urn> urns(String field, String value) {
    return find(field + " = ?1 and deletedAt is null", value).page(0, 6).stream()
        .map(Product::toUrn)
        .toList();
  }
}
