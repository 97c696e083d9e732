package io.meshwork.quality.execution.engine;

import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.execution.statement.Plan;
import java.util.List;

/** A check that was read, and what its contract says of the dataset's columns. */
record Task(Plan plan, List<ContractColumn> columns) {

  DeclaredCheck check() {
    return plan.check();
  }
}
