package io.meshwork.catalog.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Refuses schemas that would take too long to compare. References are compared wherever they are
 * used, and branches each with each, so that a short text can mean work without end.
 */
final class Intricacy {

  private static final long MAX_WORK = 200_000;

  /** Of schemas within schemas, references followed. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> BRANCHES = Set.of("allOf", "anyOf", "oneOf");

  /** Compared in both directions. */
  private static final Set<String> TWICE = Set.of("additionalProperties", "additionalItems");

  private final JsonNode whole;

  /** Where the references stand that are being followed: of each, none is followed twice. */
  private final Deque<String> open = new ArrayDeque<>();

  private long work;

  private Intricacy(JsonNode whole) {
    this.whole = whole;
  }

  static void check(JsonNode whole) throws InvalidSchema {
    new Intricacy(whole).walk("#", whole, 1, 0);
  }

  private void walk(String location, JsonNode schema, long weight, int depth) throws InvalidSchema {
    work += weight;
    if (work > MAX_WORK || depth > MAX_DEPTH) {
      throw new InvalidSchema(
          "The schema is too intricate: it nests and repeats itself, references followed, beyond"
              + " what can be compared; describe less of it, or with fewer references");
    }
    String reference = schema.path("$ref").asText("");
    if (!reference.isEmpty() && !open.contains(location)) {
      open.push(location);
      walk(reference, whole.at(reference.substring(1)), weight, depth + 1);
      open.pop();
    }
    long own = weight * Math.max(1, schema.path("type").size()) * kinds(schema);
    for (Map.Entry<String, JsonNode> child : Subschemas.of(schema).entrySet()) {
      String keyword = child.getKey().split("/", 3)[1];
      if (!keyword.equals("definitions")) {
        long times =
            BRANCHES.contains(keyword)
                ? schema.get(keyword).size()
                : TWICE.contains(keyword) ? 2 : 1;
        walk(location + child.getKey(), child.getValue(), own * times, depth + 1);
      }
    }
  }

  /** How many schemas it is in one: its type, and each way in which it joins others. */
  private static long kinds(JsonNode schema) {
    return 1 + BRANCHES.stream().filter(schema::has).count();
  }
}
