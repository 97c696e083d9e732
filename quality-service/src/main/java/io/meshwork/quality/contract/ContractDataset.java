package io.meshwork.quality.contract;

import io.meshwork.platform.urn.Urn;

/** The dataset that a schema of a contract is on one of its servers. */
public record ContractDataset(String schema, String physicalName, String server, Urn dataset) {

  /** Whether a table is meant, which goes by either of its names. */
  public boolean isNamed(String table) {
    return schema.equals(table) || physicalName.equals(table);
  }
}
