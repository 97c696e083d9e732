package io.meshwork.quality.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;

/** How one tool writes its results. */
public interface Dialect {

  Tool tool();

  /** Whether a document is one that this tool writes, of results or not. */
  boolean recognizes(JsonNode document);

  /**
   * Reads a document that was recognized.
   *
   * @throws Failure INVALID if it is not whole, holds no results by its kind, or does not tell what
   *     the results are about
   */
  Reading read(Place document, Submission submission, Naming naming);
}
