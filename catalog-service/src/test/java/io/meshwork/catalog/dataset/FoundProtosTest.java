package io.meshwork.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import io.meshwork.contracts.catalog.v1.Found;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundProtosTest {

  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void propertiesKeepTheirKinds() {
    Map<String, Object> properties =
        Map.of("owner", "ada", "tags", List.of("a", "b"), "contractEnforced", true, "version", 2);

    Found found =
        FoundProtos.toProtos(Map.of("dbt", new FoundView(AT, null, properties))).getFirst();

    assertThat(found.getSource()).isEqualTo("dbt");
    assertThat(found.getChangedAt().getSeconds()).isEqualTo(AT.getEpochSecond());
    assertThat(found.hasGoneAt()).isFalse();
    assertThat(found.getProperties().getFieldsOrThrow("owner").getStringValue()).isEqualTo("ada");
    assertThat(found.getProperties().getFieldsOrThrow("contractEnforced").getBoolValue()).isTrue();
    assertThat(found.getProperties().getFieldsOrThrow("version").getNumberValue()).isEqualTo(2);
    assertThat(found.getProperties().getFieldsOrThrow("tags").getListValue().getValuesList())
        .extracting(Value::getStringValue)
        .containsExactly("a", "b");
  }
}
