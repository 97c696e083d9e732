package io.meshwork.catalog.product;

import io.meshwork.platform.urn.Urn;
import java.util.Collection;

/** A feature that keeps by which ports datasets are offered. */
public interface OfferWatcher {

  /** Products may offer {@code datasets} otherwise than before. */
  void offersChanged(Collection<Urn> datasets, String actor);
}
