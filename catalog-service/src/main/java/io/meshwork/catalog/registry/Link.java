package io.meshwork.catalog.registry;

import io.meshwork.catalog.product.OfferedPort;
import io.meshwork.platform.urn.Urn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subject's schemas describe.
 *
 * @param dataset URN
 * @param product URN of the product that offers the dataset; null while none does
 * @param port by which it does
 * @param contract URN of the contract that the port is under
 */
record Link(
    String dataset, @Nullable String product, @Nullable String port, @Nullable String contract) {

  /** The dataset with the first of the ports through which it is offered. */
  static Link of(String dataset, List<OfferedPort> ports) {
    return ports.isEmpty() ? new Link(dataset, null, null, null) : of(dataset, ports.getFirst());
  }

  static Link of(String dataset, OfferedPort port) {
    return new Link(dataset, port.product().toString(), port.name(), text(port.contract()));
  }

  Urn datasetUrn() {
    return Urn.parse(Urn.Kind.DATASET, "dataset", dataset);
  }

  @Nullable Urn contractUrn() {
    return contract == null ? null : Urn.parse(Urn.Kind.CONTRACT, "contract", contract);
  }

  /** All that changes with the subject's schema. */
  Set<Urn> described() {
    var urns = new HashSet<Urn>();
    urns.add(datasetUrn());
    Urn under = contractUrn();
    if (under != null) {
      urns.add(under);
    }
    return urns;
  }

  private static @Nullable String text(@Nullable Urn urn) {
    return urn == null ? null : urn.toString();
  }
}
