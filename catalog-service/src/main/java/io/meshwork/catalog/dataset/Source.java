package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who can find datasets; the nearer to the data, the earlier. */
public enum Source {
  POSTGRESQL,
  ICEBERG,
  REGISTRY,
  KAFKA,
  DBT,
  LINEAGE;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Source> of(String word) {
    return Stream.of(values()).filter(source -> source.word().equals(word)).findFirst();
  }
}
