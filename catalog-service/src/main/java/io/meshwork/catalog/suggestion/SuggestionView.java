package io.meshwork.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A tag that a column may deserve because of what flows into it.
 *
 * @param dataset URN of the dataset that the column belongs to
 * @param evidence the way from the column that has the tag to the one that may deserve it
 * @param decidedAt when it was accepted or dismissed; absent while it is open, like the next two
 * @param decidedBy who did so, such as {@code user:ada}
 * @param reason why it was dismissed, if that was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Suggestion")
public record SuggestionView(
    long id,
    @Schema(examples = "dataset:warehouse:shop.mailing") String dataset,
    @Schema(examples = "address") String column,
    @Schema(examples = "PII.email") String tag,
    @Schema(enumeration = {"open", "accepted", "dismissed"}) State state,
    List<EvidenceStep> evidence,
    Instant createdAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason) {

  static SuggestionView of(Suggestion suggestion) {
    return new SuggestionView(
        Objects.requireNonNull(suggestion.id),
        suggestion.dataset,
        suggestion.column,
        suggestion.tag,
        suggestion.state,
        suggestion.evidence,
        suggestion.createdAt,
        suggestion.decidedAt,
        suggestion.decidedBy,
        suggestion.reason);
  }
}
