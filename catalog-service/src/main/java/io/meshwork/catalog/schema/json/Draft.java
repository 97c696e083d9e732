package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** The versions of JSON Schema. */
enum Draft {
  DRAFT_04("draft-04/schema"),
  DRAFT_06("draft-06/schema"),
  DRAFT_07("draft-07/schema"),
  DRAFT_2019_09("draft/2019-09/schema"),
  DRAFT_2020_12("draft/2020-12/schema");

  private static final Pattern HOST = Pattern.compile("^https?://json-schema\\.org/");

  private final String path;

  Draft(String path) {
    this.path = path;
  }

  /** The one that a schema says it is in; draft-07 if it says none that is known here. */
  static Draft of(JsonNode schema) {
    String named = HOST.matcher(schema.path("$schema").asText("")).replaceFirst("");
    String plain = named.endsWith("#") ? named.substring(0, named.length() - 1) : named;
    for (Draft draft : values()) {
      if (draft.path.equals(plain)) {
        return draft;
      }
    }
    return DRAFT_07;
  }

  String uri() {
    return "http"
        + (isModern() ? "s" : "")
        + "://json-schema.org/"
        + path
        + (isModern() ? "" : "#");
  }

  String idKeyword() {
    return this == DRAFT_04 ? "id" : "$id";
  }

  /** Whether references stand beside other keywords, and tuples have a keyword of their own. */
  boolean isModern() {
    return compareTo(DRAFT_2019_09) >= 0;
  }
}
