package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.catalog.schema.SchemaType;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A name under which schemas follow each other, or under which settings stand: those of a context,
 * or of all.
 */
@Entity
class Subject extends Tracked {

  String name;

  /** The highest version that is not deleted; null if there is none. */
  @Nullable Integer latest;

  /** The schema of the latest version. */
  @Nullable Integer schemaId;

  /** The type of the latest schema. */
  @Enumerated(EnumType.STRING)
  @Nullable SchemaType type;

  /** The highest version ever given. */
  int lastVersion;

  @Enumerated(EnumType.STRING)
  @Nullable CompatibilityLevel compatibility;

  @Nullable Boolean normalize;

  @Enumerated(EnumType.STRING)
  @Nullable Mode mode;

  /** URN of the dataset whose data its schemas describe. */
  @Nullable String dataset;

  /** URN of the product that offers the dataset. */
  @Nullable String product;

  /** Name of the port by which it does. */
  @Nullable String port;

  /** URN of the contract that the port is under. */
  @Nullable String contract;

  static Subject named(String qualified) {
    var subject = new Subject();
    subject.name = qualified;
    return subject;
  }

  Urn toUrn() {
    return Urn.subject(name);
  }

  /** Whether it has a version that is wanted. */
  boolean isVisible(Visibility visibility) {
    return exists()
        && lastVersion > 0
        && (visibility == Visibility.ALL || visibility.shows(latest == null));
  }

  void isLatest(int version, int schema, SchemaType schemaType) {
    latest = version;
    schemaId = schema;
    type = schemaType;
  }

  void hasNone() {
    latest = null;
    schemaId = null;
    type = null;
  }

  /** Where the subject belongs; null if it describes nothing that is known. */
  @Nullable Link link() {
    return dataset == null ? null : new Link(dataset, product, port, contract);
  }

  void belongsTo(@Nullable Link link) {
    dataset = link == null ? null : link.dataset();
    product = link == null ? null : link.product();
    port = link == null ? null : link.port();
    contract = link == null ? null : link.contract();
  }

  /** Nothing of it stays but its revision, so that it goes on should the name be used again. */
  void clear() {
    hasNone();
    lastVersion = 0;
    compatibility = null;
    normalize = null;
    mode = null;
    belongsTo(null);
  }
}
