package io.meshwork.catalog.product;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.ProductUpdated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Products as the contracts have them; {@link ProductDrafts} goes the other way. */
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
        .setManager(text(product.manager()))
        .setLifecycle(toProto(product.lifecycle()))
        .setVersion(product.version())
        .setSuccessor(text(product.successor()))
        .setSunset(text(product.sunset()))
        .addAllTags(product.tags())
        .addAllTerms(product.terms())
        .addAllLinks(product.links().stream().map(ProductProtos::toProto).toList())
        .addAllInputPorts(product.inputPorts().stream().map(ProductProtos::toProto).toList())
        .addAllOutputPorts(product.outputPorts().stream().map(ProductProtos::toProto).toList())
        .addAllSlos(product.slos().stream().map(ProductProtos::toProto).toList())
        .setCustomProperties(CustomProperties.toProto(product.customProperties()))
        .addAllVersions(product.versions().stream().map(ProductProtos::toProto).toList())
        .setCompleteness(product.completeness().percent())
        .addAllUndocumented(product.completeness().missing())
        .setRevision(product.revision())
        .setUpdatedAt(Timestamps.fromMillis(product.updatedAt().toEpochMilli()))
        .build();
  }

  static io.meshwork.contracts.catalog.v1.PublishedVersion toProto(PublishedVersion version) {
    var proto =
        io.meshwork.contracts.catalog.v1.PublishedVersion.newBuilder()
            .setVersion(version.version())
            .setPublishedAt(Timestamps.fromMillis(version.publishedAt().toEpochMilli()))
            .setSuccessor(text(version.successor()))
            .setSunset(text(version.sunset()));
    if (version.deprecatedAt() != null) {
      proto.setDeprecatedAt(Timestamps.fromMillis(version.deprecatedAt().toEpochMilli()));
    }
    return proto.build();
  }

  static io.meshwork.contracts.catalog.v1.Consumer toProto(Consumer consumer) {
    return io.meshwork.contracts.catalog.v1.Consumer.newBuilder()
        .setProduct(consumer.product())
        .setTitle(consumer.title())
        .setOwner(consumer.owner())
        .setPort(consumer.port())
        .setVersion(text(consumer.version()))
        .setVia(consumer.via())
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.Link toProto(Link link) {
    return io.meshwork.contracts.catalog.v1.Link.newBuilder()
        .setTitle(link.title())
        .setUrl(link.url())
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.InputPort toProto(InputPort port) {
    var proto =
        io.meshwork.contracts.catalog.v1.InputPort.newBuilder()
            .setName(port.name())
            .setDescription(port.description())
            .setProduct(text(port.product()))
            .setVersion(text(port.version()))
            .addAllDatasets(port.datasets());
    if (port.contract() != null) {
      proto.setContract(toProto(port.contract()));
    }
    return proto.build();
  }

  private static io.meshwork.contracts.catalog.v1.OutputPort toProto(OutputPort port) {
    var proto =
        io.meshwork.contracts.catalog.v1.OutputPort.newBuilder()
            .setName(port.name())
            .setDescription(port.description())
            .setType(port.type())
            .addAllDatasets(port.datasets());
    if (port.contract() != null) {
      proto.setContract(toProto(port.contract()));
    }
    return proto.build();
  }

  private static io.meshwork.contracts.catalog.v1.ContractRef toProto(ContractRef contract) {
    return io.meshwork.contracts.catalog.v1.ContractRef.newBuilder()
        .setId(contract.id())
        .setVersion(text(contract.version()))
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.Slo toProto(Slo slo) {
    return io.meshwork.contracts.catalog.v1.Slo.newBuilder()
        .setProperty(slo.property())
        .setValue(slo.value())
        .setUnit(text(slo.unit()))
        .setDescription(slo.description())
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.Lifecycle toProto(Lifecycle lifecycle) {
    return io.meshwork.contracts.catalog.v1.Lifecycle.valueOf("LIFECYCLE_" + lifecycle.name());
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
