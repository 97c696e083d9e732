package io.meshwork.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonFaultsTest {

  @Test
  void whereADocumentBreaksOffIsToldByLinesAlone() {
    var broken =
        catchThrowableOfType(
            JsonProcessingException.class, () -> new ObjectMapper().readTree("{\"checks\":["));

    assertThat(JsonFaults.of(broken).message())
        .isEqualTo(
            "Line 1, column 12: Unexpected end-of-input: expected close marker for Array"
                + " (start marker at line: 1, column: 11)");
  }
}
