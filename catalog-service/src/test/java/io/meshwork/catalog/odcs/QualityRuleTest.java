package io.meshwork.catalog.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class QualityRuleTest {

  @Test
  void whatARuleDemandsIsKeptInTheStandardsWords() throws JsonProcessingException {
    QualityRule rule =
        rule(
            """
            {"metric": "invalidValues", "arguments": {"validValues": ["a", null]},
             "mustBeBetween": [0, 5.5], "unit": "percent",
             "customProperties": [{"property": "other", "value": 1},
                                  {"property": "filter", "value": "kind = 'sale'"}]}
            """);

    assertThat(rule.must()).containsOnlyKeys("mustBeBetween").containsValue("[0,5.5]");
    assertThat(rule.unit()).isEqualTo("percent");
    assertThat(rule.arguments()).isEqualTo("{\"validValues\":[\"a\",null]}");
    assertThat(rule.filter()).isEqualTo("kind = 'sale'");
  }

  @Test
  void everyOperatorIsKept() throws JsonProcessingException {
    QualityRule rule =
        rule("{\"type\": \"sql\", \"query\": \"SELECT 1\", \"mustBe\": \"OK\", \"mustNotBe\": 2}");

    assertThat(rule.must()).containsEntry("mustBe", "\"OK\"").containsEntry("mustNotBe", "2");
    assertThat(rule.arguments()).isEmpty();
    assertThat(rule.filter()).isEmpty();
  }

  private static QualityRule rule(String json) throws JsonProcessingException {
    return QualityRule.of(
            new ObjectMapper().readTree("{\"quality\": [%s]}".formatted(json)), "state")
        .getFirst();
  }
}
