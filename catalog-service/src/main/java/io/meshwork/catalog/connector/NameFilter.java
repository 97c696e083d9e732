package io.meshwork.catalog.connector;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which names a connector looks at. */
record NameFilter(List<Pattern> included, List<Pattern> excluded) {

  static NameFilter of(ConnectorConfig.Connector connector) {
    return new NameFilter(
        patterns(connector.include()), patterns(connector.exclude().orElse(List.of())));
  }

  boolean accepts(String name) {
    return matches(included, name) && !matches(excluded, name);
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static List<Pattern> patterns(List<String> globs) {
    return globs.stream().map(NameFilter::pattern).toList();
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.strip().split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
