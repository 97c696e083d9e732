package io.meshwork.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column, and how it is made of the one before it.
 *
 * @param dataset URN
 * @param job URN of the job that moves the data; absent when it is not known, and of the first
 * @param transformations such as IDENTITY or AGGREGATION; empty when they are not known
 * @param toldAt when the job said so; absent of the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceStep")
public record EvidenceStep(
    @Schema(examples = "dataset:warehouse:shop.customers") String dataset,
    String column,
    @Nullable String job,
    List<String> transformations,
    @Nullable Instant toldAt) {

  static EvidenceStep start(ColumnRef source) {
    return new EvidenceStep(source.dataset(), source.column(), null, List.of(), null);
  }

  static EvidenceStep of(Derivation derivation) {
    return new EvidenceStep(
        derivation.target().dataset(),
        derivation.target().column(),
        derivation.job().isEmpty() ? null : derivation.job(),
        derivation.transformations(),
        derivation.toldAt());
  }
}
