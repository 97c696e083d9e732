package io.meshwork.catalog.product;

import io.meshwork.catalog.glossary.TermUse;
import io.meshwork.catalog.glossary.TermUsers;
import io.meshwork.catalog.history.Dependents;
import io.meshwork.catalog.person.PersonRole;
import io.meshwork.catalog.person.PersonRoles;
import io.meshwork.catalog.tag.TagUses;
import io.meshwork.catalog.tag.Tagged;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Products
    implements PanacheRepository<Product>,
        Dependents,
        Offers,
        Uses,
        Tagged,
        TermUsers,
        PersonRoles {

  private static final String CONSUMERS =
      """
      SELECT reader.urn, reader.title, reader.owner, port ->> 'name' AS port,
        port ->> 'version' AS version, how.via
      FROM product AS reader
      CROSS JOIN LATERAL jsonb_array_elements(reader.input_ports) AS port
      CROSS JOIN LATERAL (SELECT CASE
        WHEN port ->> 'product' = :urn THEN 'product'
        WHEN jsonb_exists_any(port -> 'datasets', CAST(:datasets AS text[])) THEN 'dataset'
        WHEN port -> 'contract' ->> 'id' = ANY (CAST(:contracts AS text[])) THEN 'contract'
      END AS via) AS how
      WHERE how.via IS NOT NULL AND reader.deleted_at IS NULL AND reader.urn <> :urn
      ORDER BY reader.urn, port
      """;

  private final ProductPorts ports;

  Products(ProductPorts ports) {
    this.ports = ports;
  }

  /** The product's row, deleted or not. */
  Optional<Product> row(Urn urn) {
    return find("urn", urn.toString()).firstResultOptional();
  }

  /**
   * The product.
   *
   * @throws Failure NOT_FOUND if it does not exist
   */
  Product existing(Urn urn) {
    return row(urn).filter(Product::exists).orElseThrow(() -> Failure.notFound(urn.toString()));
  }

  /** Which of {@code urns} exist. */
  Set<Urn> existing(Set<Urn> urns) {
    return list("urn in ?1 and deletedAt is null", urns.stream().map(Urn::toString).toList())
        .stream()
        .map(Product::toUrn)
        .collect(Collectors.toSet());
  }

  /** Existing products, of one domain or of all. */
  List<Product> existing(@Nullable String domain, String after, int limit) {
    return domain == null
        ? find("urn > ?1 and deletedAt is null order by urn", after).page(0, limit).list()
        : find("urn > ?1 and deletedAt is null and domain = ?2 order by urn", after, domain)
            .page(0, limit)
            .list();
  }

  /** Existing products of a domain and of those below it. */
  List<Product> living(String domain) {
    return list(
        "(domain = ?1 or domain like ?2) and deletedAt is null order by urn",
        domain,
        domain + "/%");
  }

  /** Those whose input ports or successor are among {@code urns}. */
  List<Product> naming(Set<String> urns) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT * FROM product
            WHERE deleted_at IS NULL AND (
              successor = ANY (CAST(:urns AS text[]))
              OR EXISTS (
                SELECT FROM jsonb_array_elements(input_ports) AS port
                WHERE port ->> 'product' = ANY (CAST(:urns AS text[]))))
            ORDER BY urn
            """,
            Product.class)
        .setParameter("urns", urns.toArray(String[]::new))
        .getResultList();
  }

  /** Those that offer a dataset. */
  List<Product> offering(Urn dataset) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT * FROM product
            WHERE deleted_at IS NULL AND output_ports @> jsonb_build_array(
              jsonb_build_object('datasets', jsonb_build_array(CAST(:dataset AS text))))
            ORDER BY urn
            """,
            Product.class)
        .setParameter("dataset", dataset.toString())
        .getResultList();
  }

  /** Those with a version that comes to its end. */
  List<Product> ending() {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT * FROM product
            WHERE deleted_at IS NULL AND jsonb_path_exists(versions, '$[*].sunset')
            ORDER BY urn
            """,
            Product.class)
        .getResultList();
  }

  /** Removes the row of a deleted product, and returns the revision it stood at. */
  long clear(Product former) {
    getEntityManager()
        .createNativeQuery("DELETE FROM product_version WHERE product_id = :id")
        .setParameter("id", former.id())
        .executeUpdate();
    delete(former);
    flush();
    return former.revision();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return switch (urn.kind()) {
      case TEAM -> urns("owner", urn.first());
      case PERSON -> urns("manager", urn.first());
      case DOMAIN -> urns("domain", urn.first());
      case DATASET ->
          ports.productsOffering(List.of(urn.toString())).values().stream()
              .flatMap(List::stream)
              .map(product -> Urn.parse(Urn.Kind.PRODUCT, "product", product))
              .toList();
      case PRODUCT -> readersOf(urn);
      case CONTRACT ->
          ports.productsUnder(List.of(urn.toString())).values().stream()
              .flatMap(List::stream)
              .map(product -> Urn.parse(Urn.Kind.PRODUCT, "product", product))
              .toList();
      case TERM ->
          usesOf(urn, "", 6).stream()
              .map(use -> Urn.parse(Urn.Kind.PRODUCT, "urn", use.urn()))
              .toList();
      default -> List.of();
    };
  }

  @Override
  public List<PersonRole> rolesOf(String person, int limit) {
    return find("manager = ?1 and deletedAt is null order by urn", person).page(0, limit).stream()
        .map(product -> new PersonRole(product.urn, product.title, "manager"))
        .toList();
  }

  private List<Urn> readersOf(Urn urn) {
    return consumers(existing(urn)).stream()
        .filter(consumer -> consumer.via().equals("product"))
        .map(consumer -> Urn.parse(Urn.Kind.PRODUCT, "product", consumer.product()))
        .toList();
  }

  /** Those whose input ports name the product, a dataset it offers, or a contract it keeps. */
  List<Consumer> consumers(Product product) {
    List<String> contracts =
        product.outputPorts.stream()
            .map(OutputPort::contract)
            .filter(Objects::nonNull)
            .map(ContractRef::id)
            .toList();
    Stream<Tuple> rows =
        getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(CONSUMERS, Tuple.class)
            .setParameter("urn", product.urn)
            .setParameter("datasets", product.datasets().map(Urn::toString).toArray(String[]::new))
            .setParameter("contracts", contracts.toArray(String[]::new))
            .getResultStream();
    return rows.map(
            row ->
                new Consumer(
                    row.get("urn", String.class),
                    row.get("title", String.class),
                    row.get("owner", String.class),
                    row.get("port", String.class),
                    row.get("version", String.class),
                    row.get("via", String.class)))
        .toList();
  }

  @Override
  public List<TermUse> usesOf(Urn term, String after, int limit) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT urn FROM product
            WHERE deleted_at IS NULL AND urn > :after AND terms @> ARRAY[CAST(:term AS text)]
            ORDER BY urn LIMIT :limit
            """,
            String.class)
        .setParameter("term", term.toString())
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultStream()
        .map(urn -> new TermUse(urn, true, List.of()))
        .toList();
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
