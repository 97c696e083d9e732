package io.meshwork.quality.assessment;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.Statements.Many;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.score.deduction.Deductions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How datasets and products score: a product as the mean of those of its datasets that do. */
@ApplicationScoped
class Scores {

  private static final String PRODUCTS =
      """
      SELECT product_port.product AS urn, round(avg(assessment.score)::numeric, 1) AS score
      FROM product_port JOIN assessment ON assessment.urn_key = product_port.dataset_key
      WHERE product_port.product = ANY (?) AND assessment.score IS NOT NULL
      GROUP BY product_port.product
      """;

  private static final String BEHIND =
      """
      SELECT assessment.urn, assessment.score
      FROM product_port JOIN assessment ON assessment.urn_key = product_port.dataset_key
      WHERE product_port.product = ? AND assessment.score IS NOT NULL
      ORDER BY assessment.urn
      """;

  private static final String WITHIN =
      """
      SELECT urn, score FROM assessment
      WHERE (left(urn, 512) >= ? AND left(urn, 512) < ? OR left(urn, 512) >= ? AND left(urn, 512) < ?)
        AND score IS NOT NULL
      ORDER BY urn
      """;

  private final Statements statements;
  private final Deductions deductions;

  Scores(Statements statements, Deductions deductions) {
    this.statements = statements;
    this.deductions = deductions;
  }

  /** The scores of those datasets, or products, that have one, by their keys. */
  Map<UUID, Double> of(Urn.Kind kind, Collection<Urn> urns) {
    if (kind == Urn.Kind.PRODUCT) {
      var texts = Many.texts(urns.stream().map(Urn::toString).toList());
      return list(PRODUCTS, texts).stream()
          .collect(Collectors.toMap(scored -> Urn.digest(scored.urn()), Scored::score));
    }
    return deductions.of(urns).entrySet().stream()
        .collect(
            Collectors.toMap(one -> one.getKey().key(), one -> Deductions.score(one.getValue())));
  }

  /** The datasets of a product that have a score. */
  List<Scored> behind(Urn product) {
    return list(BEHIND, product.toString());
  }

  /** The products that have a score, of a domain and of those below it. */
  List<Scored> within(ProductsWithin domain) {
    return list(
        WITHIN, domain.own().from(), domain.own().to(), domain.below().from(), domain.below().to());
  }

  private List<Scored> list(String sql, Object... parameters) {
    return statements.list(
        sql, row -> new Scored(row.getString("urn"), row.getDouble("score")), parameters);
  }
}
