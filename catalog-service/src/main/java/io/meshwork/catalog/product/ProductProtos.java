package io.meshwork.catalog.product;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;

/** Products as the contracts have them. */
final class ProductProtos {

  private ProductProtos() {}

  static ProductUpdated toEvent(ProductView product) {
    return ProductUpdated.newBuilder().setProduct(toProto(product)).build();
  }

  static Product toProto(ProductView product) {
    return Product.newBuilder()
        .setUrn(product.urn())
        .setDomain(product.domain())
        .setName(product.name())
        .setTitle(product.title())
        .setPurpose(product.purpose())
        .setDescription(product.description())
        .setOwner(product.owner())
        .setLifecycle(toProto(product.lifecycle()))
        .setVersion(product.version())
        .addAllTags(product.tags())
        .addAllOutputPorts(product.outputPorts().stream().map(ProductProtos::toProto).toList())
        .setRevision(product.revision())
        .setUpdatedAt(Timestamps.fromMillis(product.updatedAt().toEpochMilli()))
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.OutputPort toProto(OutputPort port) {
    return io.meshwork.contracts.catalog.v1.OutputPort.newBuilder()
        .setName(port.name())
        .setDescription(port.description())
        .addAllDatasets(port.datasets())
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.Lifecycle toProto(Lifecycle lifecycle) {
    return io.meshwork.contracts.catalog.v1.Lifecycle.valueOf("LIFECYCLE_" + lifecycle.name());
  }
}
