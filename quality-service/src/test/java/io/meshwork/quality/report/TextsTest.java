package io.meshwork.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void whatIsCutOffLeavesNoHalfOfAPair() {
    String faces = "\uD83D\uDE00".repeat(200);
    for (int max = 20; max < 24; max++) {
      String cut = Texts.digested(faces, faces + max, max);

      assertThat(cut).hasSizeLessThanOrEqualTo(max).matches("(?s)[^\\p{Cs}]+… ~[0-9a-f]{8}");
      assertThat(cut).isNotEqualTo(Texts.digested(faces, faces, max));
    }
  }
}
