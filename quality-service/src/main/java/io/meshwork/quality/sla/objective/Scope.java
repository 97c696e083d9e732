package io.meshwork.quality.sla.objective;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.ProductsWithin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose promises are meant: a condition on the rows of {@code sla_objective}.
 *
 * @param condition in SQL
 * @param parameters of the condition
 */
public record Scope(String condition, List<Object> parameters) {

  private static final String OF_PRODUCT =
      "dataset_key IN (SELECT dataset_key FROM product_port WHERE product = ?)";

  private static final String OF_DOMAIN =
      """
      dataset_key IN (
        SELECT dataset_key FROM product_port
        WHERE product >= ? AND product < ? OR product >= ? AND product < ?)
      """;

  private static final String READ_BY =
      """
      dataset_key IN (
        SELECT md5(source)::uuid FROM product_source WHERE product = ?
        UNION ALL
        SELECT product_port.dataset_key
        FROM product_source JOIN product_port ON product_port.product = product_source.source
        WHERE product_source.product = ?
        UNION ALL
        SELECT md5(contract_dataset.dataset)::uuid
        FROM product_source JOIN contract_dataset ON contract_dataset.contract = product_source.source
        WHERE product_source.product = ?)
      """;

  /**
   * Those about a dataset, about what a product offers or the products of a domain, or by a
   * contract.
   *
   * @param urn nobody's in particular if it is absent
   * @throws Failure INVALID for the URN of anything else
   */
  public static Scope of(@Nullable Urn urn) {
    if (urn == null) {
      return new Scope("true", List.of());
    }
    return switch (urn.kind()) {
      case CONTRACT -> new Scope("source = ?", List.of(urn.toString()));
      case DATASET -> new Scope("dataset_key = ?", List.of(urn.key()));
      case PRODUCT -> new Scope(OF_PRODUCT, List.of(urn.toString()));
      case DOMAIN -> ofDomain(ProductsWithin.of(urn));
      case TEAM, JOB, RUN, PERSON, GLOSSARY, TERM, TAG, SUBJECT, INCIDENT ->
          throw Failure.invalid(
              "urn", "must be the URN of a contract, a dataset, a product or a domain");
    };
  }

  /** Those about what a product reads: datasets, what products offer, what contracts describe. */
  public static Scope readBy(Urn product) {
    String urn = product.toString();
    return new Scope(READ_BY, List.of(urn, urn, urn));
  }

  private static Scope ofDomain(ProductsWithin products) {
    return new Scope(
        OF_DOMAIN,
        List.of(
            products.own().from(),
            products.own().to(),
            products.below().from(),
            products.below().to()));
  }
}
