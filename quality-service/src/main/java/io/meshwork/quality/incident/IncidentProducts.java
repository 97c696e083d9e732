package io.meshwork.quality.incident;

import io.meshwork.quality.owner.OwnedProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The products of incidents. */
@ApplicationScoped
class IncidentProducts implements PanacheRepository<IncidentProduct> {

  /**
   * An incident has exactly these products from now on.
   *
   * @return those affected that it had not before
   */
  List<OwnedProduct> replace(
      UUID incident, Collection<OwnedProduct> owners, Collection<OwnedProduct> affected) {
    var before =
        list("incident", incident).stream()
            .collect(Collectors.toMap(known -> known.product, known -> known));
    var spread = new ArrayList<OwnedProduct>();
    for (OwnedProduct product : affected) {
      IncidentProduct known = before.remove(product.product());
      if (known == null) {
        persist(IncidentProduct.of(incident, product, false));
        spread.add(product);
      } else {
        known.domain = product.domain();
        known.team = product.team();
        known.isOwner = false;
      }
    }
    for (OwnedProduct product : owners) {
      IncidentProduct known = before.remove(product.product());
      if (known == null) {
        persist(IncidentProduct.of(incident, product, true));
      } else {
        known.domain = product.domain();
        known.team = product.team();
        known.isOwner = true;
      }
    }
    before.values().forEach(this::delete);
    return spread;
  }

  /** At most so many after one, by URN. */
  List<IncidentProduct> after(UUID incident, String product, int limit) {
    return find("incident = ?1 and product > ?2 order by product", incident, product)
        .page(0, limit)
        .list();
  }
}
