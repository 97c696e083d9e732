package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.JsonFaults;
import io.meshwork.platform.error.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that dbt wrote. It is read entry by entry, since manifests reach many megabytes, and by
 * key, since every version of dbt adds some: what is unknown is passed over.
 *
 * @param part what its part of the upload is called
 * @param kind what it must be, as its {@code metadata.dbt_schema_version} says it
 */
record Artifact(String part, String kind, Path file) {

  private static final Pattern VERSION = Pattern.compile("/dbt/([a-z-]+)/v\\d+\\.json$");
  private static final int MAX_DEPTH = 200;
  private static final int MAX_STRING = 20_000_000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_DEPTH)
                      .maxStringLength(MAX_STRING)
                      .build())
              .build());

  /** Hears of one entry. */
  @FunctionalInterface
  interface Entry {

    /**
     * Hears of an entry.
     *
     * @param key of an entry of an object; empty for an element of an array
     */
    void read(String key, JsonNode entry);
  }

  /**
   * Gives every entry of some top-level objects and arrays to a reader each.
   *
   * @return the file's metadata
   * @throws Failure INVALID if it is not such a file
   */
  JsonNode read(Map<String, Entry> readers) {
    JsonNode metadata = null;
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw invalid("must be a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String section = parser.currentName();
        parser.nextToken();
        if (section.equals("metadata")) {
          metadata = parser.readValueAsTree();
          checkKind(metadata);
        } else {
          read(parser, readers.get(section));
        }
      }
    } catch (JsonProcessingException malformed) {
      Violation fault = JsonFaults.of(malformed);
      throw invalid("is not JSON: " + fault.message());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (metadata == null) {
      throw invalid("has no metadata: it is not a file that dbt wrote");
    }
    return metadata;
  }

  private static void read(JsonParser parser, @Nullable Entry reader) throws IOException {
    boolean isArray = parser.currentToken() == JsonToken.START_ARRAY;
    if (reader == null || !(isArray || parser.currentToken() == JsonToken.START_OBJECT)) {
      parser.skipChildren();
      return;
    }
    while (!parser.nextToken().isStructEnd()) {
      String key = isArray ? "" : parser.currentName();
      if (!isArray) {
        parser.nextToken();
      }
      JsonNode entry = parser.readValueAsTree();
      if (entry.isObject()) {
        reader.read(key, entry);
      }
    }
  }

  private void checkKind(JsonNode metadata) {
    String version = metadata.path("dbt_schema_version").asText("");
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.find()) {
      throw invalid(
          "must have a metadata.dbt_schema_version such as https://schemas.getdbt.com/dbt/%s/v12.json, not '%s'"
              .formatted(kind, version));
    } else if (!matcher.group(1).equals(kind)) {
      throw invalid("must be a %s file, not a %s file".formatted(kind, matcher.group(1)));
    }
  }

  private Failure invalid(String message) {
    return Failure.invalid(part, message);
  }
}
