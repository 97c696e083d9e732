package io.meshwork.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.gateway.search.SearchHit.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchesTest {

  private final Matches matches = new Matches(new Terms());

  @Test
  void eachFieldThatHoldsAWordIsNamed() {
    List<Match> found = matches.words("amount").in(document("Orders", "Amounts paid.", "amount"));

    assertThat(found)
        .containsExactly(
            new Match("column", "amount", List.of(List.of(0, 6))),
            new Match("description", "Amounts paid.", List.of(List.of(0, 7))));
  }

  @Test
  void ofALongTextThePartAroundTheFirstWordIsShown() {
    String description = "lead ".repeat(100) + "needle " + "tail ".repeat(100);

    Match match = matches.words("needle").in(document("x", description)).getFirst();

    assertThat(match.text()).hasSizeLessThanOrEqualTo(240).contains("needle");
    List<Integer> range = match.ranges().getFirst();
    assertThat(match.text().substring(range.getFirst(), range.getLast())).isEqualTo("needle");
  }

  @Test
  void noWordsMatchNothing() {
    assertThat(matches.words("").in(document("Orders", "All of them."))).isEmpty();
  }

  private static SearchDocument document(String title, String description, String... columns) {
    var content =
        new SearchDocument.Content(
            "x",
            title,
            description,
            "",
            List.of(),
            "",
            "",
            List.of(),
            List.of(columns),
            List.of(),
            "",
            "",
            "",
            null,
            null);
    var lines = new SearchDocument.TermLines("", "", "", "", "", "");
    return new SearchDocument("dataset:a:x", "dataset", false, 1, Map.of(), content, lines);
  }
}
