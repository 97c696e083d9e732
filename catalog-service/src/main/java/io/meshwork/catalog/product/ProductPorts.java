package io.meshwork.catalog.product;

import io.meshwork.catalog.contract.Uses;
import io.meshwork.catalog.dataset.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Which products' ports name which datasets and contracts. */
@ApplicationScoped
class ProductPorts implements Offers, Uses {

  private final EntityManager entities;

  ProductPorts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<String, List<String>> productsOffering(Collection<String> datasets) {
    return products(
        """
        SELECT wanted.urn AS named, product.urn AS product
        FROM unnest(CAST(:urns AS text[])) AS wanted (urn)
        JOIN product ON product.deleted_at IS NULL AND product.output_ports
          @> jsonb_build_array(jsonb_build_object('datasets', jsonb_build_array(wanted.urn)))
        ORDER BY product.urn
        """,
        datasets);
  }

  @Override
  public Map<String, List<String>> productsUnder(Collection<String> contracts) {
    return products(
        """
        SELECT wanted.urn AS named, product.urn AS product
        FROM unnest(CAST(:urns AS text[])) AS wanted (urn)
        CROSS JOIN LATERAL (SELECT jsonb_build_array(jsonb_build_object('contract',
          jsonb_build_object('id', substr(wanted.urn, length('contract:') + 1)))) AS port) AS sought
        JOIN product ON product.deleted_at IS NULL
          AND (product.output_ports @> sought.port OR product.input_ports @> sought.port)
        ORDER BY product.urn
        """,
        contracts);
  }

  private Map<String, List<String>> products(String select, Collection<String> urns) {
    if (urns.isEmpty()) {
      return Map.of();
    }
    Stream<Tuple> rows =
        entities
            .unwrap(Session.class)
            .createNativeQuery(select, Tuple.class)
            .setParameter("urns", urns.toArray(String[]::new))
            .getResultStream();
    return rows.collect(
        Collectors.groupingBy(
            row -> row.get("named", String.class),
            Collectors.mapping(row -> row.get("product", String.class), Collectors.toList())));
  }
}
