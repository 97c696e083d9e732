package io.meshwork.quality.incident;

import io.meshwork.quality.owner.OwnedProduct;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** A product that offers the root of an incident, or what is made of it. */
@Entity
class IncidentProduct {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  UUID incident;

  /** Its URN. */
  String product;

  String domain;
  String team;
  boolean isOwner;

  static IncidentProduct of(UUID incident, OwnedProduct owned, boolean isOwner) {
    var product = new IncidentProduct();
    product.incident = incident;
    product.product = owned.product();
    product.domain = owned.domain();
    product.team = owned.team();
    product.isOwner = isOwner;
    return product;
  }
}
