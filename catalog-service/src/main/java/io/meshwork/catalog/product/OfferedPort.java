package io.meshwork.catalog.product;

import io.meshwork.platform.urn.Urn;
import org.jspecify.annotations.Nullable;

/**
 * An output port of a product, as others see it.
 *
 * @param product its URN
 * @param contract URN of the contract that it is under
 */
public record OfferedPort(Urn product, String name, @Nullable Urn contract) {

  static OfferedPort of(Product product, OutputPort port) {
    ContractRef contract = port.contract();
    return new OfferedPort(
        product.toUrn(), port.name(), contract == null ? null : Urn.contract(contract.id()));
  }
}
