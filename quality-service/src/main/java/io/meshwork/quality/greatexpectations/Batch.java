package io.meshwork.quality.greatexpectations;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.report.Naming;
import io.meshwork.quality.report.Place;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a validation result says of the data it is about. Since 0.13 that is {@code
 * active_batch_definition} and {@code batch_spec}, before it was {@code batch_kwargs}, and before
 * that {@code data_asset_name}, which had data source and generator in it.
 */
record Batch(Place validation) {

  Urn dataset(Naming naming) {
    Place at = validation.at("meta");
    String schema = first("batch_spec.schema_name", "batch_kwargs.schema");
    String table = first("batch_spec.table_name", "batch_kwargs.table");
    String path = first("batch_spec.path", "batch_kwargs.path", "batch_kwargs.s3");
    String asset = asset();
    if (naming.isGiven() || (table + path + asset).isBlank()) {
      return naming.given(at, "%s %s %s %s".formatted(schema, table, path, asset).strip());
    }
    if (!table.isBlank()) {
      boolean isQualified = schema.isBlank() || table.startsWith(schema + ".");
      return naming.table(at, dataSource(), isQualified ? table : schema + "." + table);
    }
    return Optional.of(path)
        .filter(file -> !file.isBlank())
        .flatMap(file -> naming.file(at, file))
        .orElseGet(() -> naming.table(at, dataSource(), asset.isBlank() ? path : asset));
  }

  private String dataSource() {
    String said = first("active_batch_definition.datasource_name", "batch_kwargs.datasource");
    String[] parts = validation.at("meta").at("data_asset_name").text().split("/", -1);
    return said.isEmpty() && parts.length > 1 ? parts[0] : said;
  }

  private String asset() {
    String name =
        first(
            "active_batch_definition.data_asset_name",
            "batch_spec.data_asset_name",
            "batch_kwargs.data_asset_name",
            "data_asset_name");
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The first text that the metadata has at one of these places. */
  private String first(String... places) {
    return Arrays.stream(places)
        .map(
            place -> {
              Place found = validation.at("meta");
              for (String key : place.split("\\.", -1)) {
                found = found.at(key);
              }
              return found.text();
            })
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
