package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.owner.OwnedProduct;
import io.meshwork.quality.owner.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Works out what depends on a dataset, by what is made of it and by what products offer. */
@ApplicationScoped
class BlastRadii {

  private final Owners owners;

  BlastRadii(Owners owners) {
    this.owners = owners;
  }

  /**
   * The radius of a dataset.
   *
   * @param downstream what is made of it
   */
  BlastRadius of(Urn dataset, Set<Urn> downstream) {
    List<OwnedProduct> offering = owners.offering(List.of(dataset));
    List<OwnedProduct> affected =
        owners.offering(downstream).stream()
            .filter(product -> !offering.contains(product))
            .toList();
    return new BlastRadius(owners.of(dataset), offering, affected, downstream.size());
  }
}
