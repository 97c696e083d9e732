package io.meshwork.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.Failure;
import org.junit.jupiter.api.Test;

/** What events have in common is one object, and nothing else about them is otherwise for that. */
class KnownFacetsTest {

  private static final String SCHEMA =
      "{\"_producer\": \"p\", \"fields\": [{\"name\": \"id\"}], \"_schemaURL\": \"s\"}";

  private final EventReader reader = new EventReader(new ObjectMapper());

  @Test
  void theSameFacetOfAnotherRunIsTheSameObject() {
    LineageEvent.RunEvent one = event("one", "schema", SCHEMA);
    LineageEvent.RunEvent other = event("other", "schema", SCHEMA);

    assertThat(schema(other)).isSameAs(schema(one));
    assertThat(other.source().digest()).isNotEqualTo(one.source().digest());
  }

  @Test
  void theSameContentInAnotherOrderIsTheSameEvent() {
    String turned = "{\"_schemaURL\":\"s\", \"_producer\":\"p\",\"fields\":[ {\"name\":\"id\"} ]}";
    LineageEvent.RunEvent one = event("one", "schema", SCHEMA);
    LineageEvent.RunEvent other = event("one", "schema", turned);

    assertThat(other.source().digest()).isEqualTo(one.source().digest());
    assertThat(other.source().text()).contains(turned);
    assertThat(schema(other)).isNotSameAs(schema(one)).isEqualTo(schema(one));
  }

  @Test
  void aFacetThatIsSoundUnderOneNameIsJudgedAnewUnderAnother() {
    event("one", "custom", SCHEMA);

    assertThatThrownBy(() -> event("two", "documentation", SCHEMA))
        .isInstanceOfSatisfying(
            Failure.class,
            failure ->
                assertThat(failure.violations())
                    .extracting("field")
                    .containsExactly("inputs[0].facets.documentation.description"));
  }

  @Test
  void aKeyThatComesTwiceInAFacetIsRefusedHoweverOftenItIsSent() {
    String twice = "{\"_producer\": \"p\", \"_schemaURL\": \"s\", \"_producer\": \"q\"}";

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> event("one", "custom", twice))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Duplicate field '_producer'");
    }
  }

  @Test
  void whatIsFoundWrongOnlyOnceAFacetIsReadIsRefusedLikewise() {
    String tooLong =
        "{\"_producer\": \"p\", \"_schemaURL\": \"s\", \"n\": " + "1".repeat(2000) + "}";

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> event("one", "custom", tooLong))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Number value length (2000)");
    }
  }

  private LineageEvent.RunEvent event(String run, String facet, String content) {
    String event =
        """
        {"eventTime": "2026-01-01T10:00:00Z", "producer": "p", "schemaURL": "s",
         "run": {"runId": "%s"}, "job": {"namespace": "n", "name": "j"},
         "inputs": [{"namespace": "n", "name": "d", "facets": {"%s": %s}}]}
        """
            .formatted(run, facet, content);
    return (LineageEvent.RunEvent) reader.read(event.getBytes(UTF_8));
  }

  private static JsonNode schema(LineageEvent.RunEvent event) {
    return event.inputs().getFirst().facets().get("schema");
  }
}
