package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.lineage.Neighbourhood;
import io.meshwork.quality.owner.OwnedProduct;
import io.meshwork.quality.owner.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Works out what depends on a dataset, by lineage and by what products offer. */
@ApplicationScoped
class BlastRadii {

  private final Neighbourhood neighbourhood;
  private final Owners owners;

  BlastRadii(Neighbourhood neighbourhood, Owners owners) {
    this.neighbourhood = neighbourhood;
    this.owners = owners;
  }

  BlastRadius of(Urn dataset) {
    Set<Urn> downstream = neighbourhood.downstream(dataset);
    List<OwnedProduct> offering = owners.offering(List.of(dataset));
    List<OwnedProduct> affected =
        owners.offering(downstream).stream()
            .filter(product -> !offering.contains(product))
            .toList();
    return new BlastRadius(owners.of(dataset), offering, affected, downstream.size());
  }
}
