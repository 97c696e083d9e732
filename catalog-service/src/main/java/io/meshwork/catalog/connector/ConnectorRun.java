package io.meshwork.catalog.connector;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a connector. */
@Entity
class ConnectorRun {

  @Id UUID id;

  String connector;

  /** The word of a {@link State}. */
  String state;

  String requestedBy;
  Instant startedAt;
  @Nullable Instant endedAt;

  /** While it runs; who does not renew this is taken for dead. */
  Instant leasedUntil;

  int found;
  @Nullable Integer total;
  int created;
  int updated;
  int unchanged;
  int gone;
  @Nullable String error;

  /** Where a run stands. */
  enum State {
    RUNNING,
    SUCCEEDED,
    FAILED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
