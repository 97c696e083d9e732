package io.meshwork.catalog.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
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
  long revision;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String actor;
  Instant at;

  /** The state after the change as REST tells it; null after a deletion. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String content;

  enum Kind {
    CREATED,
    UPDATED,
    DELETED
  }
}
