package io.meshwork.catalog.history;

import io.meshwork.platform.urn.Urn;
import java.util.List;

/** A feature whose things refer to others, which must therefore not be deleted. */
public interface Dependents {

  /** URNs of its things that refer to {@code urn}; the first few are enough. */
  List<Urn> dependentsOf(Urn urn);
}
