package io.meshwork.quality.dbt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.ByteString;
import io.meshwork.platform.error.Failure;
import io.meshwork.quality.report.Documents;
import io.meshwork.quality.report.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * dbt's files as fields of one JSON object, each cut out as it came. A body that is one of the
 * files itself stands for that file alone.
 */
record Envelope(
    @Nullable ByteString runResults,
    @Nullable ByteString sources,
    Submission.@Nullable Attachment manifest) {

  private static final Set<String> FILES = Set.of("run_results", "sources", "manifest");

  static Envelope of(ByteString body) {
    Map<String, ByteString> files = new HashMap<>();
    try (JsonParser parser = Documents.parser(body.newInput())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Failure.invalid(
            "",
            "The body must be a JSON object with the fields run_results or sources, and manifest.");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        boolean isFile = parser.nextToken() == JsonToken.START_OBJECT && FILES.contains(field);
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        if (isFile) {
          int end = (int) parser.currentLocation().getByteOffset();
          files.put(field, cut(body, start, end));
        }
      }
    } catch (JsonProcessingException malformed) {
      throw Documents.notJson("", malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    boolean isEnvelope = files.containsKey("run_results") || files.size() > 1;
    ByteString manifest = files.get("manifest");
    return isEnvelope
        ? new Envelope(
            files.get("run_results"),
            files.get("sources"),
            manifest == null ? null : manifest::newInput)
        : new Envelope(body, null, null);
  }

  /** In another encoding, places are not known by bytes. */
  private static ByteString cut(ByteString body, int start, int end) {
    if (start < 0 || end <= start || body.byteAt(start) != '{' || body.byteAt(end - 1) != '}') {
      throw Failure.invalid("", "The body must be encoded as UTF-8.");
    }
    return body.substring(start, end);
  }
}
