package io.meshwork.catalog.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes documents, for people to read. */
public final class DocumentText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DocumentText() {}

  /** A document in UTF-8 that {@link Documents} reads as the same. */
  public static byte[] write(JsonNode root, boolean isJson) {
    return (isJson ? json(root) : yaml(root)).getBytes(UTF_8);
  }

  private static String json(JsonNode root) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree can always be written", impossible);
    }
  }

  private static String yaml(JsonNode root) {
    var settings =
        DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .build();
    return new Dump(settings).dumpToString(JSON.convertValue(root, Object.class));
  }
}
