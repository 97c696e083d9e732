package io.meshwork.quality.score.deduction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Points that something takes away.
 *
 * @param dataset URN of the dataset that loses them
 * @param name of what takes them, such as the check
 * @param points more than 0
 * @param reason for people: how the points came about
 * @param message what is wrong; the first 500 characters at most
 */
@Schema(name = "ScoreDeduction")
public record Deduction(
    DeductionKind kind, String dataset, String name, double points, String reason, String message) {

  /** As a part of the whole that {@code count} datasets of equal weight are. */
  public Deduction sharedBy(int count) {
    return count == 1 ? this : new Deduction(kind, dataset, name, points / count, reason, message);
  }
}
