package io.meshwork.catalog.connector;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.catalog.dataset.Source;
import java.util.Locale;

/** What a connector can look at. */
public enum ConnectorType {
  POSTGRESQL(Source.POSTGRESQL),
  ICEBERG(Source.ICEBERG),
  KAFKA(Source.KAFKA);

  private final Source source;

  ConnectorType(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
