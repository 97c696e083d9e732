package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A dataset: what a team declared of it, beside what lineage observed. */
@Entity
class Dataset extends Tracked {

  String urn;

  /** {@link Urn#key()}, kept by the database. */
  @Column(insertable = false, updatable = false)
  UUID urnKey;

  String namespace;
  String name;
  String title = "";
  String description = "";

  /** Path of the owning domain; null while the dataset is only discovered. */
  @Nullable String domain;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> tags = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<ColumnDraft> columns = List.of();

  /** When lineage first saw it; null if it never did. */
  @Nullable Instant observedAt;

  String observedDescription = "";

  @JdbcTypeCode(SqlTypes.JSON)
  List<ColumnDraft> observedColumns = List.of();

  static Dataset named(Urn urn) {
    var dataset = new Dataset();
    dataset.urn = urn.toString();
    dataset.namespace = urn.first();
    dataset.name = urn.second();
    return dataset;
  }

  Urn toUrn() {
    return Urn.dataset(namespace, name);
  }

  boolean isDeclared() {
    return domain != null;
  }

  boolean isDeclaredAs(DatasetDraft draft) {
    return exists()
        && isDeclared()
        && new DatasetDraft(title, description, domain, tags, columns).equals(draft);
  }

  void declare(DatasetDraft draft) {
    title = draft.title();
    description = draft.description();
    domain = draft.domain();
    tags = draft.tags();
    columns = draft.columns();
  }

  /** What a team declared is withdrawn; what lineage observed stays. */
  void withdraw() {
    declare(new DatasetDraft("", "", "", List.of(), List.of()));
    domain = null;
  }

  boolean isObservedAs(Observation observation) {
    return exists()
        && observedDescription.equals(observation.description())
        && observedColumns.equals(observation.columns());
  }

  void observe(Observation observation, Instant now) {
    observedAt = observedAt == null ? now : observedAt;
    observedDescription = observation.description();
    observedColumns = observation.columns();
  }
}
