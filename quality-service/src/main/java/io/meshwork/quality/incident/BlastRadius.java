package io.meshwork.quality.incident;

import io.meshwork.quality.notify.channel.Severity;
import io.meshwork.quality.owner.Criticality;
import io.meshwork.quality.owner.OwnedProduct;
import io.meshwork.quality.owner.Ownership;
import java.util.List;
import java.util.stream.Stream;

/**
 * What depends on a dataset.
 *
 * @param owner of the dataset itself
 * @param owners products that offer the dataset
 * @param affected other products that offer something made of it
 * @param datasets how many are made of it
 */
record BlastRadius(
    Ownership owner, List<OwnedProduct> owners, List<OwnedProduct> affected, int datasets) {

  private static final int MANY_PRODUCTS = 10;
  private static final int MANY_DATASETS = 20;

  /**
   * How much it matters when the dataset fails: critically if a product is critical or ten are
   * affected; in a major way if a product matters that is not of low criticality, or twenty
   * datasets are made of it; else in a minor way.
   */
  Severity severity() {
    if (hasProduct(Criticality.CRITICAL) || affected.size() >= MANY_PRODUCTS) {
      return Severity.CRITICAL;
    }
    return hasProduct(Criticality.HIGH)
            || hasProduct(Criticality.MEDIUM)
            || datasets >= MANY_DATASETS
        ? Severity.MAJOR
        : Severity.MINOR;
  }

  private boolean hasProduct(Criticality criticality) {
    return Stream.concat(owners.stream(), affected.stream())
        .anyMatch(product -> product.criticality() == criticality);
  }
}
