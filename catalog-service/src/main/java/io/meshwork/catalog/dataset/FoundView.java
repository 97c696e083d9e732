package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a dataset beside its columns.
 *
 * @param changedAt when the source last found it other than before
 * @param goneAt since when the source no longer finds it; absent while it does
 * @param properties in the source's own words, such as {@code owner} and {@code group} of dbt;
 *     texts, lists of texts, truth values or integers, at most 50
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Found")
public record FoundView(
    Instant changedAt, @Nullable Instant goneAt, Map<String, Object> properties) {

  static Map<String, FoundView> of(Dataset dataset) {
    var found = new TreeMap<String, FoundView>();
    dataset
        .reports
        .bySource()
        .forEach(
            (source, report) ->
                found.put(
                    source,
                    new FoundView(
                        report.at(),
                        report.goneAt(),
                        dataset.details.getOrDefault(source, Details.NONE).properties())));
    return found;
  }
}
