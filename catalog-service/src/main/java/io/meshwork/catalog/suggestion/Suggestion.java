package io.meshwork.catalog.suggestion;

import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A tag that a column may deserve because of what flows into it. */
@Entity
class Suggestion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  /** Stands for target, tag and source. */
  UUID key;

  String dataset;

  /** {@link Urn#key()}, kept by the database, like that of the source. */
  @Column(insertable = false, updatable = false)
  UUID datasetKey;

  @Column(name = "\"column\"")
  String column;

  String tag;
  String source;

  @Column(insertable = false, updatable = false)
  UUID sourceKey;

  String sourceColumn;

  @JdbcTypeCode(SqlTypes.JSON)
  List<EvidenceStep> evidence = List.of();

  @Enumerated(EnumType.STRING)
  State state;

  Instant createdAt;
  @Nullable Instant decidedAt;
  @Nullable String decidedBy;
  @Nullable String reason;

  static Suggestion open(
      ColumnRef source, String tag, ColumnRef target, List<EvidenceStep> evidence, Instant now) {
    var suggestion = new Suggestion();
    suggestion.key =
        Urn.digest(
            String.join(
                "\n", target.dataset(), target.column(), tag, source.dataset(), source.column()));
    suggestion.dataset = target.dataset();
    suggestion.column = target.column();
    suggestion.tag = tag;
    suggestion.source = source.dataset();
    suggestion.sourceColumn = source.column();
    suggestion.evidence = evidence;
    suggestion.state = State.OPEN;
    suggestion.createdAt = now;
    return suggestion;
  }

  ColumnRef target() {
    return new ColumnRef(dataset, column);
  }

  ColumnRef from() {
    return new ColumnRef(source, sourceColumn);
  }

  void decide(State decision, String actor, @Nullable String why, Instant now) {
    state = decision;
    decidedBy = actor;
    decidedAt = now;
    reason = why;
  }
}
