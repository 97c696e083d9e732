package io.meshwork.quality.execution.engine;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.contract.ContractColumn;
import java.util.List;
import java.util.Set;

/**
 * A dataset and the checks of it to run.
 *
 * @param names by which the contracts call it
 * @param columns what all contracts say of its columns, by which values are shown or not
 */
public record Subject(
    Urn dataset, Set<String> names, List<ContractColumn> columns, List<Declared> checks) {

  /**
   * A check, and which columns its contract says there are.
   *
   * @param columns in the contract's order
   */
  public record Declared(DeclaredCheck check, List<ContractColumn> columns) {}
}
