package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the checks. */
@ApplicationScoped
@Transactional
public class CheckService {

  private final Checks checks;

  CheckService(Checks checks) {
    this.checks = checks;
  }

  /** The checks of a dataset with their latest results, by name. */
  public List<CheckView> of(Urn dataset) {
    return checks.of(dataset).stream().map(CheckView::of).toList();
  }
}
