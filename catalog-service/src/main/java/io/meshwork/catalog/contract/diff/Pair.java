package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** A value in both versions, missing where it is not there, with what it stands in. */
record Pair(JsonNode beforeIn, JsonNode afterIn, JsonNode before, JsonNode after) {

  /** Of whole items. */
  static Pair of(@Nullable JsonNode before, @Nullable JsonNode after) {
    JsonNode one = before == null ? MissingNode.getInstance() : before;
    JsonNode other = after == null ? MissingNode.getInstance() : after;
    return new Pair(one, other, one, other);
  }

  boolean isAdded() {
    return before.isMissingNode();
  }

  boolean isRemoved() {
    return after.isMissingNode();
  }
}
