package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Reads the checks. */
@ApplicationScoped
@Transactional
public class CheckService {

  private final Checks checks;

  CheckService(Checks checks) {
    this.checks = checks;
  }

  /** The checks of datasets with their latest results, by name. */
  public List<CheckView> of(Collection<Urn> datasets) {
    return checks.of(datasets).stream().map(CheckView::of).toList();
  }
}
