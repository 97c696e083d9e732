package io.meshwork.quality.report;

import io.meshwork.quality.check.Dimension;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a check measures, as the words tell by which tools call it. Libraries of checks borrow from
 * each other, and so do these words.
 */
public final class Dimensions {

  /** The first that is found decides. */
  private static final Map<String, Dimension> WORDS = new LinkedHashMap<>();

  static {
    put(Dimension.TIMELINESS, "fresh, recency, recent_data");
    put(Dimension.CONSISTENCY, "relationship, referential, pair, equal_rowcount, other_table");
    put(Dimension.CONSISTENCY, "multicolumn, must exist in, reconciliation, equality");
    put(Dimension.UNIQUENESS, "uniq, duplicate, distinct_count, compound_columns");
    put(Dimension.COMPLETENESS, "null, missing, row_count, empty, at_least_one, proportion");
    put(Dimension.CONFORMITY, "in_set, contain_set, equal_set, accepted, regex, like_pattern");
    put(Dimension.CONFORMITY, "of_type, type_list, length, valid, schema, format, strftime");
    put(Dimension.CONFORMITY, "to_exist, table_column, dateutil, json, xml");
    put(Dimension.ACCURACY, "between, range, mean, median, stdev, sum, max, min, avg");
    put(Dimension.ACCURACY, "quantile, percentile, divergence, distribution, outlier, anomaly");
    put(Dimension.ACCURACY, "kolmogorov, chisquare, increasing, decreasing, expression");
  }

  private Dimensions() {}

  /** The dimension of a check of that kind; unspecified if its words do not tell. */
  public static Dimension of(String kind) {
    String lower = kind.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(word -> lower.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Dimension.UNSPECIFIED);
  }

  private static void put(Dimension dimension, String words) {
    for (String word : words.split(", ", -1)) {
      WORDS.put(word, dimension);
    }
  }
}
