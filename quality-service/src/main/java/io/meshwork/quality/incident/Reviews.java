package io.meshwork.quality.incident;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.owner.OwnedProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Looks at incidents as a whole: whose they are, what depends on them, and how severe they are. */
@ApplicationScoped
class Reviews {

  private final BlastRadii radii;
  private final IncidentProducts products;

  Reviews(BlastRadii radii, IncidentProducts products) {
    this.radii = radii;
    this.products = products;
  }

  /**
   * Renews what follows from lineage and the catalog. While it goes on, it does not get milder.
   *
   * @param downstream what is made of its root
   */
  Review review(Incident incident, Set<Urn> downstream) {
    BlastRadius radius = radii.of(incident.rootUrn(), downstream);
    boolean isWorse = radius.severity().isWorseThan(incident.severity);
    List<OwnedProduct> spread = products.replace(incident.id, radius.owners(), radius.affected());
    boolean isChanged =
        isWorse
            || !spread.isEmpty()
            || incident.datasetsAffected != radius.datasets()
            || incident.productsAffected != radius.affected().size()
            || !incident.team.equals(radius.owner().team())
            || !incident.domain.equals(radius.owner().domain());
    if (isWorse) {
      incident.severity = radius.severity();
    }
    incident.datasetsAffected = radius.datasets();
    incident.productsAffected = radius.affected().size();
    incident.team = radius.owner().team();
    incident.domain = radius.owner().domain();
    return new Review(radius, isChanged, isWorse, spread);
  }
}
