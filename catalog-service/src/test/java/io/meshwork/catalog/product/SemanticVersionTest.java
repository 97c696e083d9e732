package io.meshwork.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SemanticVersionTest {

  /** The example of Semantic Versioning 2.0.0, section 11, and what is around it. */
  private static final List<String> ASCENDING =
      List.of(
          "0.9.9",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "1.0.1",
          "1.2.0",
          "1.11.0",
          "2.0.0");

  @Test
  void versionsHaveTheirPrecedence() {
    var versions = ASCENDING.stream().map(SemanticVersion::of).toList();

    assertThat(versions).isSorted();
    assertThat(versions).doesNotHaveDuplicates();
  }

  @Test
  void whatIsBuildMetadataDoesNotCount() {
    assertThat(SemanticVersion.of("1.0.0+a")).isEqualByComparingTo(SemanticVersion.of("1.0.0+b"));
  }
}
