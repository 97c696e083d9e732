package io.meshwork.quality.assessment;

import java.util.List;

/**
 * Datasets or products stand otherwise than before; said in the transaction in which that was
 * written.
 */
public record AssessmentsChanged(List<AssessmentView> assessments) {}
