package io.meshwork.catalog.product;

import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Drafts from what the contracts have. */
final class ProductDrafts {

  private ProductDrafts() {}

  static ProductDraft of(Product product) {
    return new ProductDraft(
        product.getTitle(),
        product.getPurpose(),
        product.getDescription(),
        product.getOwner(),
        product.getManager(),
        lifecycle(product.getLifecycle()),
        product.getVersion().isEmpty() ? null : product.getVersion(),
        product.getSuccessor(),
        date("sunset", product.getSunset()),
        product.getTagsList(),
        product.getTermsList(),
        product.getLinksList().stream()
            .map(link -> new Link(link.getTitle(), link.getUrl()))
            .toList(),
        product.getInputPortsList().stream().map(ProductDrafts::port).toList(),
        product.getOutputPortsList().stream().map(ProductDrafts::port).toList(),
        product.getSlosList().stream()
            .map(
                slo ->
                    new Slo(slo.getProperty(), slo.getValue(), slo.getUnit(), slo.getDescription()))
            .toList(),
        CustomProperties.toMap(product.getCustomProperties()));
  }

  static @Nullable LocalDate date(String field, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      throw Failure.invalid(field, "must be a date such as 2027-01-31");
    }
  }

  private static InputPort port(io.meshwork.contracts.catalog.v1.InputPort port) {
    return new InputPort(
        port.getName(),
        port.getDescription(),
        port.getProduct(),
        port.getVersion(),
        port.getDatasetsList(),
        port.hasContract() ? contract(port.getContract()) : null);
  }

  private static OutputPort port(io.meshwork.contracts.catalog.v1.OutputPort port) {
    return new OutputPort(
        port.getName(),
        port.getDescription(),
        port.getType(),
        port.getDatasetsList(),
        port.hasContract() ? contract(port.getContract()) : null);
  }

  private static ContractRef contract(io.meshwork.contracts.catalog.v1.ContractRef contract) {
    return new ContractRef(contract.getId(), contract.getVersion());
  }

  private static @Nullable Lifecycle lifecycle(
      io.meshwork.contracts.catalog.v1.Lifecycle lifecycle) {
    return switch (lifecycle) {
      case LIFECYCLE_UNSPECIFIED, UNRECOGNIZED -> null;
      case LIFECYCLE_PROPOSED -> Lifecycle.PROPOSED;
      case LIFECYCLE_DRAFT -> Lifecycle.DRAFT;
      case LIFECYCLE_ACTIVE -> Lifecycle.ACTIVE;
      case LIFECYCLE_DEPRECATED -> Lifecycle.DEPRECATED;
      case LIFECYCLE_RETIRED -> Lifecycle.RETIRED;
    };
  }
}
