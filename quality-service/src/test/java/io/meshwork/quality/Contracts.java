package io.meshwork.quality;

import io.meshwork.contracts.catalog.v1.Contract;
import io.meshwork.contracts.catalog.v1.ContractSchema;
import io.meshwork.contracts.catalog.v1.ContractUpdated;
import io.meshwork.platform.test.Broker;

/** What the catalog tells of contracts. */
public final class Contracts {

  private Contracts() {}

  /** An active contract with one schema, of which nothing was told before. */
  public static void tell(String id, ContractSchema.Builder schema) {
    tell(id, 1, schema);
  }

  /** An active contract with one schema. */
  public static void tell(String id, long revision, ContractSchema.Builder schema) {
    Broker.tell(
        "catalog",
        "io.meshwork.catalog.contract.v1.updated",
        "contract:" + id,
        revision,
        ContractUpdated.newBuilder()
            .setContract(
                Contract.newBuilder()
                    .setUrn("contract:" + id)
                    .setLifecycle("active")
                    .addSchema(schema))
            .build());
  }
}
