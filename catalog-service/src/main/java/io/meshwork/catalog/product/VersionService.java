package io.meshwork.catalog.product;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.contracts.catalog.v1.ProductSunset;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of products that others may rely on. */
@ApplicationScoped
@Transactional
public class VersionService {

  /** Days before the end, the fewest first. */
  private static final List<Integer> TELL_AT = List.of(0, 1, 7, 14, 30);

  private final Products products;
  private final VersionContents contents;
  private final ProductRevisions revisions;
  private final ChangeLog changes;
  private final Drafts drafts;

  VersionService(
      Products products,
      VersionContents contents,
      ProductRevisions revisions,
      ChangeLog changes,
      Drafts drafts) {
    this.products = products;
    this.contents = contents;
    this.revisions = revisions;
    this.changes = changes;
    this.drafts = drafts;
  }

  /** The product as it was when it last stood in a version. */
  public ProductView get(Urn urn, String version) {
    return contents
        .read(products.existing(urn), version)
        .orElseThrow(() -> Failure.notFound("version %s of %s".formatted(version, urn)));
  }

  /**
   * Lets an earlier version come to its end. The current one ends when the product is deprecated.
   *
   * @param expected the revision of the product that the caller saw, null for any
   * @return the product
   */
  public ProductView deprecate(
      Urn urn, String version, Deprecation deprecation, @Nullable Long expected, String actor) {
    drafts.check(deprecation);
    if (deprecation.sunset() == null) {
      throw Failure.invalid("sunset", "must be a date such as 2027-01-31");
    }
    Optional<Urn> other = otherProduct(deprecation.successor());
    changes.lock(other.map(it -> Set.of(urn, it)).orElse(Set.of(urn)));
    Product product = products.existing(urn);
    changes.checkRevision(urn, expected, product.revision());
    if (product.published(version).isEmpty()) {
      throw Failure.notFound("published version %s of %s".formatted(version, urn));
    }
    if (version.equals(product.version)) {
      throw Failure.conflict(
          "%s is the current version of %s; publish another one first, or deprecate the product."
              .formatted(version, urn));
    }
    checkSuccessor(product, version, deprecation.successor(), other);
    Instant now = changes.now();
    product.change(
        version, it -> it.deprecated(now, deprecation.successor(), deprecation.sunset()));
    return revisions.make(product, actor);
  }

  private void checkSuccessor(
      Product product, String version, String successor, Optional<Urn> other) {
    if (other.isPresent()) {
      if (products.existing(other.map(Set::of).orElseThrow()).isEmpty()) {
        throw Failure.invalid("successor", "there is no %s".formatted(successor));
      }
    } else if (product.published(successor).isEmpty()
        || SemanticVersion.of(successor).compareTo(SemanticVersion.of(version)) <= 0) {
      throw Failure.invalid(
          "successor",
          "must be a published version later than %s, or the URN of another product"
              .formatted(version));
    }
  }

  private static Optional<Urn> otherProduct(String successor) {
    return successor.startsWith(Urn.Kind.PRODUCT.word() + ":")
        ? Optional.of(Urn.parse(Urn.Kind.PRODUCT, "successor", successor))
        : Optional.empty();
  }

  /** The URNs of products with a version that comes to its end. */
  public List<Urn> ending() {
    return products.ending().stream().map(Product::toUrn).toList();
  }

  /**
   * Tells those who rely on a version of the product that it comes to its end, if one of the days
   * for that has come and nobody told them since.
   */
  public void tellOfSunsets(Urn urn) {
    changes.lock(urn);
    Product product = products.existing(urn);
    LocalDate today = LocalDate.ofInstant(changes.now(), ZoneOffset.UTC);
    for (PublishedVersion version : product.versions) {
      if (version.sunset() == null || version.sunset().isBefore(today)) {
        continue;
      }
      int left = (int) ChronoUnit.DAYS.between(today, version.sunset());
      Optional<Integer> stage = TELL_AT.stream().filter(days -> left <= days).findFirst();
      List<Consumer> consumers = reliers(product, version);
      if (stage.isPresent()
          && !consumers.isEmpty()
          && contents.tell(product, version, stage.get())) {
        tell(product, version, left, consumers);
      }
    }
  }

  private void tell(Product product, PublishedVersion version, int left, List<Consumer> consumers) {
    String why =
        "Version %s ends in %d days; %s still rely on it."
            .formatted(
                version.version(),
                left,
                consumers.stream()
                    .map(Consumer::product)
                    .distinct()
                    .collect(Collectors.joining(", ")));
    revisions.tell(
        product,
        "sunset",
        why,
        view ->
            ProductSunset.newBuilder()
                .setProduct(ProductProtos.toProto(view))
                .setVersion(ProductProtos.toProto(version))
                .setDaysLeft(left)
                .addAllConsumers(consumers.stream().map(ProductProtos::toProto).toList())
                .build());
  }

  /** Who names no version relies on the current one. */
  private List<Consumer> reliers(Product product, PublishedVersion version) {
    return products.consumers(product).stream()
        .filter(
            consumer ->
                Objects.requireNonNullElse(consumer.version(), product.version)
                    .equals(version.version()))
        .toList();
  }
}
