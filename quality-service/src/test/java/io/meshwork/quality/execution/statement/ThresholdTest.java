package io.meshwork.quality.execution.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mustBe | 5 | 5 | 6",
        "mustBe | 5 | 5.00 | 5.01",
        "mustBe | \"OK\" | OK | no",
        "mustBe | true | true | false",
        "mustNotBe | 5 | 6 | 5.0",
        "mustBeGreaterThan | 5 | 5.1 | 5",
        "mustBeGreaterOrEqualTo | 5 | 5 | 4.9",
        "mustBeLessThan | 5 | 4 | 5",
        "mustBeLessThan | 5 | 4 | none",
        "mustBeLessOrEqualTo | 5 | 5 | 6",
        "mustBeBetween | [1, 10] | 2 | 1",
        "mustBeBetween | [1, 10] | 9.9 | 10",
        "mustNotBeBetween | [1, 10] | 10 | 9.9",
        "mustNotBeBetween | [1, 10] | 1 | 5",
      })
  void holdsAsTheStandardSays(String operator, String value, String good, String bad)
      throws JsonProcessingException, UnrunnableException {
    Threshold threshold = threshold(operator, value);

    assertThat(threshold.holds(Measured.ofText(good))).isTrue();
    assertThat(threshold.holds(Measured.ofText(bad))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "[1, 2, 3]", "[\"a\", 2]", "5", "null", "{}"})
  void twoNumbersMustBeTwoNumbers(String value) {
    assertThatThrownBy(() -> threshold("mustBeBetween", value)).hasMessageContaining("two numbers");
  }

  @Test
  void textIsNoNumberHoweverItLooks() throws JsonProcessingException, UnrunnableException {
    assertThat(Measured.of("123456789").number()).isNull();
    assertThat(threshold("mustBe", "5").holds(Measured.of("5"))).isTrue();
    assertThat(threshold("mustBeLessThan", "5").holds(Measured.of("4"))).isFalse();
  }

  @Test
  void aRuleThatDemandsNothingIsToldSo() {
    assertThatThrownBy(() -> threshold("mustBeGood", "1")).hasMessageContaining("mustBe: 0");
    assertThatThrownBy(() -> threshold("mustBeLessThan", "\"x\"")).hasMessageContaining("number");
  }

  private static Threshold threshold(String operator, String value)
      throws JsonProcessingException, UnrunnableException {
    return Threshold.of(Map.of(operator, new ObjectMapper().readTree(value)));
  }
}
