package io.meshwork.catalog.suggestion;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Suggestion;
import io.meshwork.contracts.catalog.v1.SuggestionState;
import java.time.Instant;
import java.util.Objects;

/** Suggestions as the contracts have them. */
final class SuggestionProtos {

  private SuggestionProtos() {}

  static State toState(SuggestionState proto) {
    return switch (proto) {
      case SUGGESTION_STATE_UNSPECIFIED, SUGGESTION_STATE_OPEN, UNRECOGNIZED -> State.OPEN;
      case SUGGESTION_STATE_ACCEPTED -> State.ACCEPTED;
      case SUGGESTION_STATE_DISMISSED -> State.DISMISSED;
    };
  }

  static Suggestion toProto(SuggestionView suggestion) {
    var proto =
        Suggestion.newBuilder()
            .setId(suggestion.id())
            .setDataset(suggestion.dataset())
            .setColumn(suggestion.column())
            .setTag(suggestion.tag())
            .setState(SuggestionState.valueOf("SUGGESTION_STATE_" + suggestion.state().name()))
            .addAllEvidence(suggestion.evidence().stream().map(SuggestionProtos::toProto).toList())
            .setCreatedAt(timestamp(suggestion.createdAt()))
            .setDecidedBy(Objects.requireNonNullElse(suggestion.decidedBy(), ""))
            .setReason(Objects.requireNonNullElse(suggestion.reason(), ""));
    if (suggestion.decidedAt() != null) {
      proto.setDecidedAt(timestamp(suggestion.decidedAt()));
    }
    return proto.build();
  }

  private static io.meshwork.contracts.catalog.v1.EvidenceStep toProto(EvidenceStep step) {
    var proto =
        io.meshwork.contracts.catalog.v1.EvidenceStep.newBuilder()
            .setDataset(step.dataset())
            .setColumn(step.column())
            .setJob(Objects.requireNonNullElse(step.job(), ""))
            .addAllTransformations(step.transformations());
    if (step.toldAt() != null) {
      proto.setToldAt(timestamp(step.toldAt()));
    }
    return proto.build();
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamps.fromMillis(instant.toEpochMilli());
  }
}
