package io.meshwork.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  @Property
  void theTagOfAnAnswerNamesItsRevision(@ForAll @LongRange(min = 1) long revision) {
    String value = Revisions.tag(revision).getValue();

    assertThat(Revisions.expected("\"" + value + "\"", null)).isEqualTo(revision);
  }

  @Test
  void aTagThatAProxyMadeWeakStillNamesItsRevision() {
    assertThat(Revisions.expected("W/\"7\"", null)).isEqualTo(7);
    assertThat(Revisions.expected(" \"7\" ", null)).isEqualTo(7);
  }

  @Test
  void withoutAHeaderAnyRevisionWillDo() {
    assertThat(Revisions.expected(null, null)).isNull();
  }

  @Test
  void aStarInIfNoneMatchStandsForNothingThereYet() {
    assertThat(Revisions.expected(null, "*")).isZero();
  }

  @Test
  void whatIsNoTagOfOursIsRefused() {
    assertRefused("\"abc\"", null, "If-Match");
    assertRefused("", null, "If-Match");
    assertRefused("\"1\", \"2\"", null, "If-Match");
    assertRefused("99999999999999999999", null, "If-Match");
    assertRefused(null, "\"7\"", "If-None-Match");
  }

  private static void assertRefused(
      @Nullable String ifMatch, @Nullable String ifNoneMatch, String header) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Revisions.expected(ifMatch, ifNoneMatch))
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.INVALID);
              assertThat(failure.violations().getFirst().field()).isEqualTo(header);
            });
  }
}
