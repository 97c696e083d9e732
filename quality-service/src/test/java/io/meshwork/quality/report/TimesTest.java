package io.meshwork.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:30:00.123456+00:00, 2026-03-02T09:30:00.123456Z",
    "2026-03-02T10:30:00+01:00, 2026-03-02T09:30:00Z",
    "2026-03-02 09:30:00+00:00, 2026-03-02T09:30:00Z",
    "2026-03-02T09:30:00, 2026-03-02T09:30:00Z",
    "20260302T093000.123456Z, 2026-03-02T09:30:00.123456Z",
    "20260302T093000Z, 2026-03-02T09:30:00Z"
  })
  void timesAreReadAsToolsWriteThem(String text, Instant time) {
    assertThat(Times.parse(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "2026", "20260302", "__run_id_fixture__", "2026-13-02T09:30:00Z"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(Times.parse(text)).isEmpty();
  }
}
