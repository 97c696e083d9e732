package io.meshwork.gateway.search;

import io.meshwork.gateway.search.SearchHit.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells where in a document the words of a query were found. */
@ApplicationScoped
class Matches {

  private static final int SNIPPET = 240;
  private static final int LEAD = 60;
  private static final int MAX_COLUMNS = 3;

  private final Terms terms;

  Matches(Terms terms) {
    this.terms = terms;
  }

  /** The words of a query, ready to be looked for in many documents. */
  final class Words {

    private final Set<String> stems;
    private final String beginning;

    private Words(String text) {
      this.stems = terms.of(text).stream().map(Terms.Term::text).collect(Collectors.toSet());
      this.beginning = terms.beginning(text);
    }

    /** Where the document holds them. */
    List<Match> in(SearchDocument document) {
      SearchDocument.Content content = document.content();
      var matches = new ArrayList<Match>();
      in("title", content.title()).ifPresent(matches::add);
      in("name", content.name()).ifPresent(matches::add);
      content.tags().forEach(tag -> in("tag", tag).ifPresent(matches::add));
      content.columns().stream()
          .map(column -> in("column", column))
          .flatMap(Optional::stream)
          .limit(MAX_COLUMNS)
          .forEach(matches::add);
      in("description", content.description()).ifPresent(matches::add);
      return matches;
    }

    private Optional<Match> in(String field, String text) {
      List<List<Integer>> ranges =
          terms.of(text).stream()
              .filter(this::isMeant)
              .map(term -> List.of(term.start(), term.end()))
              .distinct()
              .toList();
      return ranges.isEmpty() ? Optional.empty() : Optional.of(snippet(field, text, ranges));
    }

    private boolean isMeant(Terms.Term term) {
      return stems.contains(term.text())
          || (!beginning.isEmpty() && term.text().startsWith(beginning));
    }
  }

  Words words(String text) {
    return new Words(text);
  }

  /** Of a long text, the part around the first word. */
  private static Match snippet(String field, String text, List<List<Integer>> ranges) {
    if (text.length() <= SNIPPET) {
      return new Match(field, text, ranges);
    }
    int first = ranges.getFirst().getFirst();
    int from = first <= LEAD ? 0 : text.lastIndexOf(' ', first - LEAD) + 1;
    int to = Math.min(text.length(), Math.max(from + SNIPPET, ranges.getFirst().getLast()));
    List<List<Integer>> inside =
        ranges.stream()
            .filter(range -> range.getFirst() >= from && range.getLast() <= to)
            .map(range -> List.of(range.getFirst() - from, range.getLast() - from))
            .toList();
    return new Match(field, text.substring(from, to), inside);
  }
}
