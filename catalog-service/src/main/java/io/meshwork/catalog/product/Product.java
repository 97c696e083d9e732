package io.meshwork.catalog.product;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A data product. */
@Entity
class Product extends Tracked {

  String urn;

  /** Path of its domain. */
  String domain;

  String name;
  String title;
  String purpose;
  String description;

  /** Name of the owning team. */
  String owner;

  @Enumerated(EnumType.STRING)
  Lifecycle lifecycle;

  String version;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> tags = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<OutputPort> outputPorts = List.of();

  static Product named(Urn urn) {
    var product = new Product();
    product.urn = urn.toString();
    product.domain = urn.first();
    product.name = urn.second();
    return product;
  }

  Urn toUrn() {
    return Urn.product(domain, name);
  }

  /** The datasets behind all its ports. */
  Stream<Urn> datasets() {
    return outputPorts.stream()
        .flatMap(port -> port.datasets().stream())
        .map(urn -> Urn.parse("outputPorts", urn));
  }

  ProductDraft draft() {
    return new ProductDraft(
        title, purpose, description, owner, lifecycle, version, tags, outputPorts);
  }

  void declare(ProductDraft draft) {
    title = draft.title();
    purpose = draft.purpose();
    description = draft.description();
    owner = draft.owner();
    lifecycle = draft.lifecycle();
    version = draft.version();
    tags = draft.tags();
    outputPorts = draft.outputPorts();
  }
}
