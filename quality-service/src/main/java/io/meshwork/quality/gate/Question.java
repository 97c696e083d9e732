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
   * @throws Failure INVALID if nothing of the kind can be used, it has no versions, or the run is
   *     no id
   */
  static Question of(String field, String text, @Nullable String run) {
    Urn urn = Urn.parse(field, text);
    if (urn.kind() != Urn.Kind.DATASET && urn.kind() != Urn.Kind.PRODUCT) {
      throw Failure.invalid(field, "must be the URN of a dataset or a product");
    }
    if (run != null && run.isBlank()) {
      throw Failure.invalid("run", "must be the id of a run, or absent for the latest version");
    }
    if (run != null && urn.kind() == Urn.Kind.PRODUCT) {
      throw Failure.invalid("run", "only datasets have versions, not products");
    }
    return new Question(urn, run);
  }
}
