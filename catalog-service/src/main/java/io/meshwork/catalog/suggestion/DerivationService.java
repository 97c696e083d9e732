package io.meshwork.catalog.suggestion;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps which column flows into which. */
@ApplicationScoped
@Transactional
class DerivationService {

  private final Derivations derivations;
  private final DueList due;

  DerivationService(Derivations derivations, DueList due) {
    this.derivations = derivations;
    this.due = due;
  }

  /** Takes in all that now flows into the columns of a dataset. */
  void observe(Urn target, List<Derivation> told) {
    if (!timeless(told).equals(timeless(derivations.of(target)))) {
      derivations.replace(target, told);
      due.add(Set.of(target));
    }
  }

  private static Set<Derivation> timeless(List<Derivation> derivations) {
    return derivations.stream().map(Derivation::timeless).collect(Collectors.toSet());
  }
}
