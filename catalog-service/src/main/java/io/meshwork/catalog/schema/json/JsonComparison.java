package io.meshwork.catalog.schema.json;

import io.apicurio.registry.rules.compatibility.jsonschema.JsonSchemaDiffLibrary;
import io.apicurio.registry.rules.compatibility.jsonschema.diff.Difference;
import io.meshwork.catalog.schema.Incompatibility;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.everit.json.schema.Schema;

/** Compares schemas, and says in words what is incompatible. */
final class JsonComparison {

  private static final int MAX_SNIPPET = 500;

  /** How the library writes a way through a reference. */
  private static final Pattern REFERENCE = Pattern.compile("/\\[ref [^]]*]");

  /** How it writes a schema that it wrapped. */
  private static final Pattern WRAPPER = Pattern.compile("\\w+Wrapper\\(wrapped=([^()]*)\\)");

  private JsonComparison() {}

  static List<Incompatibility> hindrances(Schema reader, Schema writer) {
    return JsonSchemaDiffLibrary.findDifferences(writer, reader)
        .getIncompatibleDifferences()
        .stream()
        .map(JsonComparison::hindrance)
        .sorted(Comparator.comparing(Incompatibility::path).thenComparing(Incompatibility::rule))
        .distinct()
        .toList();
  }

  private static Incompatibility hindrance(Difference difference) {
    String rule = difference.getDiffType().name();
    String reader = snippet(difference.getSubSchemaUpdated());
    String writer = snippet(difference.getSubSchemaOriginal());
    String path = "#" + REFERENCE.matcher(difference.getPathUpdated()).replaceAll("");
    return new Incompatibility(path, rule, reader, writer, sentence(path, rule, reader, writer));
  }

  private static String sentence(String path, String rule, String reader, String writer) {
    return "At %s: %s, from %s to %s."
        .formatted(
            path,
            rule.toLowerCase(Locale.ROOT).replace('_', ' '),
            writer.isEmpty() ? "nothing" : writer,
            reader.isEmpty() ? "nothing" : reader);
  }

  private static String snippet(String schema) {
    String text = schema.equals("null") ? "" : WRAPPER.matcher(schema).replaceAll("$1");
    return text.length() <= MAX_SNIPPET ? text : text.substring(0, MAX_SNIPPET) + "…";
  }
}
