package io.meshwork.catalog.product;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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

  /** Name of the person who manages it. */
  @Nullable String manager;

  @Enumerated(EnumType.STRING)
  Lifecycle lifecycle;

  String version;

  @Nullable String successor;
  @Nullable LocalDate sunset;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> tags = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> terms = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<Link> links = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<InputPort> inputPorts = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<OutputPort> outputPorts = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<Slo> slos = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Object> customProperties = Map.of();

  /** The versions that others may rely on, the earliest first. */
  @JdbcTypeCode(SqlTypes.JSON)
  List<PublishedVersion> versions = List.of();

  static Product named(Urn urn) {
    var product = new Product();
    product.isAt(urn);
    return product;
  }

  void isAt(Urn place) {
    urn = place.toString();
    domain = place.first();
    name = place.second();
  }

  Urn toUrn() {
    return Urn.product(domain, name);
  }

  /** The datasets behind all its output ports. */
  Stream<Urn> datasets() {
    return outputPorts.stream()
        .flatMap(port -> port.datasets().stream())
        .map(dataset -> Urn.parse("outputPorts", dataset));
  }

  /** The contracts that its ports keep or rely on. */
  Stream<Urn> contracts() {
    return draft().contracts();
  }

  ProductDraft draft() {
    return new ProductDraft(
        title,
        purpose,
        description,
        owner,
        manager,
        lifecycle,
        version,
        successor,
        sunset,
        tags,
        terms,
        links,
        inputPorts,
        outputPorts,
        slos,
        customProperties);
  }

  /** Takes the draft over; a version others may rely on from now on is published. */
  void declare(ProductDraft draft, Instant now) {
    title = draft.title();
    purpose = draft.purpose();
    description = draft.description();
    owner = draft.owner();
    manager = draft.manager();
    lifecycle = draft.lifecycle();
    version = draft.version();
    successor = draft.successor();
    sunset = draft.sunset();
    tags = draft.tags();
    terms = draft.terms();
    links = draft.links();
    inputPorts = draft.inputPorts();
    outputPorts = draft.outputPorts();
    slos = draft.slos();
    customProperties = draft.customProperties();
    if (lifecycle.isPublished()) {
      publish(now);
    }
  }

  private void publish(Instant now) {
    if (published(version).isEmpty()) {
      var all = new ArrayList<>(versions);
      all.add(PublishedVersion.now(version, now));
      versions = List.copyOf(all);
    }
    change(
        version,
        current ->
            lifecycle == Lifecycle.DEPRECATED
                ? current.deprecated(now, successor, sunset)
                : current.revived());
  }

  Optional<PublishedVersion> published(String wanted) {
    return versions.stream().filter(each -> each.version().equals(wanted)).findFirst();
  }

  void change(String wanted, UnaryOperator<PublishedVersion> change) {
    versions =
        versions.stream()
            .map(each -> each.version().equals(wanted) ? change.apply(each) : each)
            .toList();
  }

  /** Replaces the URNs of products it names, where they are among {@code places}. */
  void rename(Map<String, String> places) {
    if (successor != null) {
      successor = places.getOrDefault(successor, successor);
    }
    inputPorts =
        inputPorts.stream()
            .map(
                port ->
                    port.product() == null
                        ? port
                        : port.reading(places.getOrDefault(port.product(), port.product())))
            .toList();
  }

  /** What stays at the product's URN when it goes elsewhere. */
  Product grave(Instant now) {
    Product grave = named(toUrn());
    grave.declare(draft(), now);
    grave.goOnAfter(revision());
    grave.delete(now);
    return grave;
  }
}
