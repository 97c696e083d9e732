package io.meshwork.local.demo;

import static java.util.Locale.ROOT;

/**
 * What a column is made of: another column, and how. The files write {@code orders.order_id} for a
 * plain copy and put the way before it otherwise: {@code sum orders.amount}.
 *
 * @param way what is done with the source
 * @param dataset key of the dataset
 */
record ColumnSource(Way way, String dataset, String column) {

  /** The transformations of OpenLineage's columnLineage facet, with a word for each. */
  enum Way {
    COPY("DIRECT", "IDENTITY"),
    CALC("DIRECT", "TRANSFORMATION"),
    MASK("DIRECT", "TRANSFORMATION"),
    SUM("DIRECT", "AGGREGATION"),
    COUNT("DIRECT", "AGGREGATION"),
    MAX("DIRECT", "AGGREGATION"),
    MIN("DIRECT", "AGGREGATION"),
    JOIN("INDIRECT", "JOIN"),
    FILTER("INDIRECT", "FILTER"),
    CASE("INDIRECT", "CONDITIONAL");

    final String type;
    final String subtype;

    Way(String type, String subtype) {
      this.type = type;
      this.subtype = subtype;
    }
  }

  static ColumnSource parse(String text) {
    int space = text.indexOf(' ');
    Way way = space < 0 ? Way.COPY : Way.valueOf(text.substring(0, space).toUpperCase(ROOT));
    String source = text.substring(space + 1);
    int dot = source.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException(
          "'%s' does not say which column of which dataset".formatted(text));
    }
    return new ColumnSource(way, source.substring(0, dot), source.substring(dot + 1));
  }
}
