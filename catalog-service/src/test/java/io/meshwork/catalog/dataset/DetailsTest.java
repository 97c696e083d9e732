package io.meshwork.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DetailsTest {

  @Test
  void whatIsTooLongIsShortenedAndWhatIsEmptyOrUnknownLeftOut() {
    var details =
        new Details(
            "t".repeat(300),
            Map.of(
                "long",
                "x".repeat(3000),
                "many",
                Collections.nCopies(200, "y"),
                "empty",
                "",
                "none",
                List.of(),
                "nested",
                Map.of("a", "b"),
                "k".repeat(101),
                "z",
                "truth",
                false));

    assertThat(details.title()).hasSize(200);
    assertThat(details.properties()).containsOnlyKeys("long", "many", "truth");
    assertThat(details.properties().get("long")).asString().hasSize(2000);
    assertThat(details.properties().get("many"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(100);
  }

  @Test
  void fiftyPropertiesAreKept() {
    var properties = new HashMap<String, Object>();
    for (int i = 0; i < 80; i++) {
      properties.put("p" + i, i);
    }

    assertThat(new Details("", properties).properties()).hasSize(50);
  }

  @Test
  void whatIsReadBackEqualsWhatWasWritten() throws JsonProcessingException {
    var json = new ObjectMapper();
    var details = new Details("t", Map.of("a", 2, "b", true, "c", List.of("x"), "d", "text"));

    assertThat(json.readValue(json.writeValueAsString(details), Details.class)).isEqualTo(details);
  }
}
