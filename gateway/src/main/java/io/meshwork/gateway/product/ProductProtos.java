package io.meshwork.gateway.product;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.meshwork.contracts.catalog.v1.ContractRef;
import io.meshwork.contracts.catalog.v1.InputPort;
import io.meshwork.contracts.catalog.v1.OutputPort;
import io.meshwork.contracts.catalog.v1.Product;
import io.meshwork.contracts.catalog.v1.PublishedVersion;
import io.meshwork.gateway.search.SearchHit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a product's team declares, from what the catalog answers or the index remembers. */
final class ProductProtos {

  private ProductProtos() {}

  static DeclaredProduct declared(Product product) {
    return new DeclaredProduct(
        product.getUrn(),
        product.getDomain(),
        product.getName(),
        product.getTitle(),
        product.getPurpose(),
        product.getDescription(),
        PageProtos.textOrNull(product.getManager()),
        PageProtos.word(product.getLifecycle().name(), "LIFECYCLE_"),
        product.getVersion(),
        PageProtos.textOrNull(product.getSuccessor()),
        PageProtos.textOrNull(product.getSunset()),
        product.getTagsList(),
        product.getTermsList(),
        product.getLinksList().stream()
            .map(link -> new DeclaredProduct.Link(link.getTitle(), link.getUrl()))
            .toList(),
        product.getInputPortsList().stream().map(ProductProtos::port).toList(),
        product.getOutputPortsList().stream().map(ProductProtos::port).toList(),
        product.getSlosList().stream()
            .map(
                slo ->
                    new DeclaredProduct.Slo(
                        slo.getProperty(),
                        slo.getValue(),
                        PageProtos.textOrNull(slo.getUnit()),
                        slo.getDescription()))
            .toList(),
        properties(product.getCustomProperties()),
        product.getVersionsList().stream().map(ProductProtos::version).toList(),
        new DeclaredProduct.Completeness(product.getCompleteness(), product.getUndocumentedList()),
        product.getRevision(),
        PageProtos.instant(product.getUpdatedAt()));
  }

  /** What the index remembers of a product while the catalog does not answer. */
  static DeclaredProduct remembered(SearchHit hit) {
    return new DeclaredProduct(
        hit.urn(),
        hit.domain(),
        hit.name(),
        hit.title(),
        "",
        hit.description(),
        null,
        hit.lifecycle(),
        "",
        null,
        null,
        hit.tags(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        null,
        0,
        hit.updatedAt() == null ? null : Instant.parse(hit.updatedAt()));
  }

  private static DeclaredProduct.InputPort port(InputPort port) {
    return new DeclaredProduct.InputPort(
        port.getName(),
        port.getDescription(),
        PageProtos.textOrNull(port.getProduct()),
        PageProtos.textOrNull(port.getVersion()),
        port.getDatasetsList(),
        port.hasContract() ? contract(port.getContract()) : null);
  }

  private static DeclaredProduct.OutputPort port(OutputPort port) {
    return new DeclaredProduct.OutputPort(
        port.getName(),
        port.getDescription(),
        port.getType(),
        port.getDatasetsList(),
        port.hasContract() ? contract(port.getContract()) : null);
  }

  private static DeclaredProduct.Contract contract(ContractRef contract) {
    return new DeclaredProduct.Contract(
        contract.getId(), PageProtos.textOrNull(contract.getVersion()));
  }

  private static DeclaredProduct.Version version(PublishedVersion version) {
    return new DeclaredProduct.Version(
        version.getVersion(),
        PageProtos.instant(version.getPublishedAt()),
        version.hasDeprecatedAt() ? PageProtos.instant(version.getDeprecatedAt()) : null,
        PageProtos.textOrNull(version.getSuccessor()),
        PageProtos.textOrNull(version.getSunset()));
  }

  private static Map<String, Object> properties(Struct struct) {
    var properties = new LinkedHashMap<String, Object>();
    struct
        .getFieldsMap()
        .forEach(
            (name, value) -> {
              Object plain = plain(value);
              if (plain != null) {
                properties.put(name, plain);
              }
            });
    return properties;
  }

  private static @Nullable Object plain(Value value) {
    return switch (value.getKindCase()) {
      case STRING_VALUE -> value.getStringValue();
      case BOOL_VALUE -> value.getBoolValue();
      case NUMBER_VALUE -> number(value.getNumberValue());
      case STRUCT_VALUE -> properties(value.getStructValue());
      case LIST_VALUE ->
          value.getListValue().getValuesList().stream()
              .map(ProductProtos::plain)
              .filter(Objects::nonNull)
              .toList();
      case NULL_VALUE, KIND_NOT_SET -> null;
    };
  }

  /** A struct knows no integers; whoever wrote 3 wants to read 3. */
  private static Number number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return (long) number;
    }
    return number;
  }
}
