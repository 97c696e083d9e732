package io.meshwork.quality.sla;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps what contracts promise. */
@ApplicationScoped
@Transactional
public class SlaService {

  private final Slas slas;

  SlaService(Slas slas) {
    this.slas = slas;
  }

  /** Those of a contract, or those about a dataset, in the contract's order. */
  public List<SlaView> of(Urn urn) {
    return slas.of(urn);
  }

  /** From now on {@code contract} promises exactly this. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void declare(Urn contract, List<SlaView> promised) {
    slas.replace(contract, promised);
  }
}
