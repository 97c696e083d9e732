package io.meshwork.catalog.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One revision of one thing. */
@Entity
class Change {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String urn;

  /** {@link io.meshwork.platform.urn.Urn#key()}, kept by the database. */
  @Column(insertable = false, updatable = false)
  UUID urnKey;

  long revision;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String actor;
  Instant at;
  @Nullable String message;
  @Nullable String domain;

  /** Place in the feed; null until somebody reads that far. */
  @Column(insertable = false, updatable = false)
  @Nullable Long position;

  /** The state after the change as REST tells it; null after a deletion. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String content;

  enum Kind {
    CREATED,
    UPDATED,
    DELETED
  }
}
