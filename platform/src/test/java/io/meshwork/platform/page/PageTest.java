package io.meshwork.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTest {

  @Property
  void pageByPageTheWholeListIsSeenOnce(
      @ForAll @UniqueElements List<@NotEmpty String> things,
      @ForAll @IntRange(min = 1, max = 7) int size) {
    List<String> sorted = things.stream().filter(PageTest::isEncodable).sorted().toList();
    var seen = new ArrayList<String>();

    String token = "";
    do {
      Page<String> page = read(sorted, size, token);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
      seen.addAll(page.items());
      token = page.nextTokenOrEmpty();
    } while (!token.isEmpty());

    assertThat(seen).isEqualTo(sorted);
  }

  @Test
  void theLastPageHasNoToken() {
    assertThat(read(List.of("a", "b"), 2, null).nextPageToken()).isNull();
    assertThat(read(List.of("a", "b", "c"), 2, null).nextPageToken()).isNotNull();
    assertThat(read(List.of(), 2, null).items()).isEmpty();
  }

  @Test
  void aSizeThatIsMissingOrTooLargeIsBroughtIntoBounds() {
    assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(50, ""));
    assertThat(PageRequest.of(0, "")).isEqualTo(new PageRequest(50, ""));
    assertThat(PageRequest.of(1_000_000, null).size()).isEqualTo(1000);
  }

  @Test
  void aNegativeSizeIsRefused() {
    assertRefused(-1, null, "pageSize");
  }

  @Test
  void aTokenOfSomebodyElseIsRefused() {
    for (String foreign : Set.of("not!", "a", "====", "%20")) {
      assertRefused(null, foreign, "pageToken");
    }
  }

  private static Page<String> read(List<String> sorted, int size, @Nullable String token) {
    PageRequest request = PageRequest.of(size, token);
    List<String> found =
        sorted.stream().filter(s -> s.compareTo(request.after()) > 0).limit(size + 1L).toList();
    return Page.of(found, request, Function.identity());
  }

  /** Half a surrogate pair is no text, and no database would hold it. */
  private static boolean isEncodable(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static void assertRefused(@Nullable Integer size, @Nullable String token, String field) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> PageRequest.of(size, token))
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.INVALID);
              assertThat(failure.violations().getFirst().field()).isEqualTo(field);
            });
  }
}
