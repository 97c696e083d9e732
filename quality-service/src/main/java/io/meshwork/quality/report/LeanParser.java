package io.meshwork.quality.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.Set;

/**
 * Passes over what makes reports large and nobody here reads: queries, unexpected values, traces.
 * It never becomes objects in memory.
 */
final class LeanParser extends JsonParserDelegate {

  private static final Set<String> BULK =
      Set.of(
          "compiled_code",
          "compiled_sql",
          "raw_code",
          "raw_sql",
          "unexpected_list",
          "unexpected_index_list",
          "unexpected_rows",
          "partial_unexpected_list",
          "partial_unexpected_index_list",
          "partial_unexpected_counts",
          "exception_traceback",
          "rendered_content",
          "queries",
          "profiling");

  LeanParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    while (token == JsonToken.FIELD_NAME && BULK.contains(delegate.currentName())) {
      delegate.nextToken();
      delegate.skipChildren();
      token = delegate.nextToken();
    }
    return token;
  }
}
