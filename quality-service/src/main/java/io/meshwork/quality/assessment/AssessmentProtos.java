package io.meshwork.quality.assessment;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.quality.v1.Assessed;
import io.meshwork.contracts.quality.v1.Assessment;
import io.meshwork.contracts.quality.v1.State;

/** Assessments as the contracts have them. */
public final class AssessmentProtos {

  private AssessmentProtos() {}

  static Assessed toEvent(AssessmentView view) {
    return Assessed.newBuilder().setAssessment(toProto(view)).build();
  }

  public static Assessment toProto(AssessmentView view) {
    var proto =
        Assessment.newBuilder()
            .setUrn(view.urn())
            .setState(
                switch (view.state()) {
                  case UNKNOWN -> State.STATE_UNSPECIFIED;
                  case PASSING -> State.STATE_PASSING;
                  case WARNING -> State.STATE_WARNING;
                  case FAILING -> State.STATE_FAILING;
                })
            .setPassing(view.passing())
            .setWarning(view.warning())
            .setFailing(view.failing())
            .setErroring(view.erroring())
            .setRevision(view.revision());
    if (view.lastMeasuredAt() != null) {
      proto.setLastMeasuredAt(Timestamps.fromMillis(view.lastMeasuredAt().toEpochMilli()));
    }
    if (view.score() != null) {
      proto.setScore(view.score());
    }
    return proto.build();
  }
}
