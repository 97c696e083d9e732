package io.meshwork.quality.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricNames;
import io.meshwork.quality.metric.MetricService;
import io.meshwork.quality.metric.PointDraft;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Remainder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the facets {@code dataQualityMetrics}, of a dataset and its columns, and {@code
 * outputStatistics} and {@code inputStatistics}, of what one run wrote and read.
 */
final class Measurements {

  private static final Map<String, Map<String, String>> OF_DATASET =
      Map.of(
          "dataQualityMetrics",
          Map.of(
              "rowCount", MetricNames.ROW_COUNT,
              "bytes", MetricNames.BYTES,
              "fileCount", MetricNames.FILE_COUNT),
          "outputStatistics",
          Map.of(
              "rowCount", MetricNames.WRITTEN_ROWS,
              "size", MetricNames.WRITTEN_BYTES,
              "fileCount", MetricNames.WRITTEN_FILES),
          "inputStatistics",
          Map.of(
              "rowCount", MetricNames.READ_ROWS,
              "size", MetricNames.READ_BYTES,
              "fileCount", MetricNames.READ_FILES));

  private static final List<String> OF_COLUMN =
      List.of("nullCount", "distinctCount", "sum", "count", "min", "max");

  private static final int MAX_COLUMN = 1000;

  private final Urn dataset;
  private final Instant at;
  private final Remainder remainder;
  private final List<PointDraft> points = new ArrayList<>();

  private Measurements(Urn dataset, Instant at, Remainder remainder) {
    this.dataset = dataset;
    this.at = at;
    this.remainder = remainder;
  }

  /** Those of a facet; none of one that has none. */
  static List<PointDraft> of(Place facet, Urn dataset, Instant at, Remainder remainder) {
    var measurements = new Measurements(dataset, at, remainder);
    OF_DATASET
        .getOrDefault(facet.path(), Map.of())
        .forEach((key, metric) -> measurements.add("", metric, facet.at(key)));
    if (facet.path().equals("dataQualityMetrics")) {
      measurements.addColumns(facet.at("columnMetrics"));
    }
    return measurements.points;
  }

  private void addColumns(Place columns) {
    for (Map.Entry<String, JsonNode> entry : columns.node().properties()) {
      String column = entry.getKey();
      var values = new Place(columns.path() + "." + column, entry.getValue());
      if (column.isBlank() || column.length() > MAX_COLUMN || column.indexOf('\0') >= 0) {
        remainder.add("is no name of a column", values.path());
        continue;
      }
      OF_COLUMN.forEach(key -> add(column, key, values.at(key)));
      Place quantiles = values.at("quantiles");
      for (Map.Entry<String, JsonNode> quantile : quantiles.node().properties()) {
        addQuantile(column, quantile.getKey(), quantiles.at(quantile.getKey()));
      }
    }
  }

  private void addQuantile(String column, String part, Place value) {
    try {
      double parsed = Double.parseDouble(part);
      if (parsed >= 0 && parsed <= 1) {
        add(column, "quantile/" + parsed, value);
        return;
      }
    } catch (NumberFormatException notOne) {
      // Told below, as what is out of range is.
    }
    remainder.add("is no quantile", value.path());
  }

  private void add(String column, String metric, Place value) {
    Double number = value.number();
    if (number != null && Math.abs(number) <= MetricService.MAX_VALUE) {
      points.add(new PointDraft(dataset.toString(), column, metric, at, number));
    } else if (value.isThere()) {
      remainder.add("is no number that can be kept", value.path());
    }
  }
}
