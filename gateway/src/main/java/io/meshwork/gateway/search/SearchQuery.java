package io.meshwork.gateway.search;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.PageRequest;
import java.util.List;
import java.util.Map;

/**
 * What is searched for.
 *
 * @param text words, all of which must be found; empty finds everything
 * @param filters for each facet the values of which one must hold; none for a facet that does not
 *     matter
 */
record SearchQuery(String text, Map<Facet, List<String>> filters, PageRequest page) {

  private static final int MAX_TEXT = 500;
  private static final int MAX_VALUES = 50;

  SearchQuery {
    if (text.length() > MAX_TEXT) {
      throw Failure.invalid("q", "must have at most %d characters".formatted(MAX_TEXT));
    }
    filters.forEach(
        (facet, values) -> {
          if (values.size() > MAX_VALUES) {
            throw Failure.invalid(
                facet.word(), "must be given at most %d times".formatted(MAX_VALUES));
          }
        });
    filters = Map.copyOf(filters);
  }

  List<String> values(Facet facet) {
    return filters.getOrDefault(facet, List.of());
  }
}
