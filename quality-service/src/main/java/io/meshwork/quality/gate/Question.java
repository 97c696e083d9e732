package io.meshwork.quality.gate;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import org.jspecify.annotations.Nullable;

/**
 * May this be used?
 *
 * @param urn of a dataset or a product
 * @param run id of the run whose version of the dataset is meant; null for the latest
 */
record Question(Urn urn, @Nullable String run) {

  /**
   * Reads a question.
   *
   * @param field the request's field that holds the URN
   * @throws Failure INVALID if nothing of the kind can be used, or only datasets have versions
   */
  static Question of(String field, String text, @Nullable String run) {
    Urn urn = Urn.parse(field, text);
    if (urn.kind() != Urn.Kind.DATASET && urn.kind() != Urn.Kind.PRODUCT) {
      throw Failure.invalid(field, "must be the URN of a dataset or a product");
    }
    boolean isVersion = run != null && !run.isBlank();
    if (isVersion && urn.kind() == Urn.Kind.PRODUCT) {
      throw Failure.invalid("run", "only datasets have versions, not products");
    }
    return new Question(urn, isVersion ? run : null);
  }
}
