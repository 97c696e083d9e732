package io.meshwork.quality.dbt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.quality.report.Documents;
import io.meshwork.quality.report.Submission;
import io.meshwork.quality.report.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a {@code manifest.json} of version 1 to 12 says of nodes, read entry by entry, since most of
 * it is SQL that is of no use here.
 *
 * @param project name of the project; empty where dbt is too old to tell
 * @param adapter the warehouse's kind, such as {@code snowflake}
 * @param nodes nodes, sources and unit tests by their id
 */
record Manifest(String project, String adapter, Map<String, ManifestNode> nodes) {

  private static final String PART = "manifest";
  private static final Set<String> SECTIONS = Set.of("nodes", "sources", "unit_tests");

  static Manifest read(Submission.Attachment file) {
    var nodes = new HashMap<String, ManifestNode>();
    JsonNode metadata = null;
    try (JsonParser parser = Documents.parser(file.open())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Failure.invalid(PART, "must be a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String section = parser.currentName();
        JsonToken value = parser.nextToken();
        if (section.equals("metadata")) {
          metadata = parser.getCodec().readTree(parser);
        } else if (SECTIONS.contains(section) && value == JsonToken.START_OBJECT) {
          readNodes(parser, nodes);
        } else {
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException malformed) {
      throw Documents.notJson(PART, malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    checkKind(metadata == null ? "" : metadata.path("dbt_schema_version").asText());
    return new Manifest(
        ManifestNode.text(metadata, "project_name"),
        ManifestNode.text(metadata, "adapter_type"),
        nodes);
  }

  private static void readNodes(JsonParser parser, Map<String, ManifestNode> nodes)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String id = parser.currentName();
      parser.nextToken();
      JsonNode entry = parser.getCodec().readTree(parser);
      nodes.put(id, ManifestNode.of(id, entry));
    }
  }

  private static void checkKind(String version) {
    if (!version.contains("/dbt/manifest/")) {
      throw Failure.invalid(
          PART,
          "must have a metadata.dbt_schema_version such as https://schemas.getdbt.com/dbt/manifest/v12.json, not '%s'"
              .formatted(Texts.clip(version, 200)));
    }
  }
}
