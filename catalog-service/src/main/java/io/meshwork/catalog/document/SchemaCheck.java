package io.meshwork.catalog.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.meshwork.platform.error.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON Schema (2019-09) that documents are checked against. */
public final class SchemaCheck {

  /** More than anybody reads. */
  private static final int MAX_FAULTS = 200;

  private static final int MAX_ROUNDS = 20;

  private static final String UNEVALUATED = "unevaluatedProperties";
  private static final Set<String> OF_A_KEY =
      Set.of("required", "additionalProperties", UNEVALUATED);
  private static final String UNKNOWN =
      "is not known here; what the standard has no key for goes into customProperties";

  private final JsonSchema schema;

  private SchemaCheck(JsonSchema schema) {
    this.schema = schema;
  }

  /** The schema of {@code resource}, a file in the class path. */
  public static SchemaCheck of(String resource) {
    var config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();
    try (InputStream file =
        Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(resource), resource)) {
      return new SchemaCheck(
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(file, config));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public boolean accepts(JsonNode root) {
    return schema.validate(root).isEmpty();
  }

  /** Every fault of the document, one for each value and reason; empty if there is none. */
  public List<Violation> faults(Tree tree) {
    Set<ValidationMessage> messages = schema.validate(tree.root());
    var faults = new LinkedHashSet<Violation>();
    for (ValidationMessage message : messages) {
      if (!isOfUnknownKey(message)) {
        String at = message.getInstanceLocation().toString();
        faults.add(tree.fault(pointer(message, at), reason(message)));
      }
    }
    if (faults.size() < messages.size()) {
      unknownKeys(tree.root()).forEach(key -> faults.add(tree.fault(key, UNKNOWN)));
    }
    return faults.stream().limit(MAX_FAULTS).toList();
  }

  /**
   * Pointers of the keys that the schema does not know. Where anything in a value is faulty, the
   * schema takes all keys around it for unknown too; so it is asked about what is left without the
   * faulty values, and again without the innermost unknown keys, until it knows all that is left.
   */
  private Set<String> unknownKeys(JsonNode root) {
    var unknown = new LinkedHashSet<String>();
    var without = new HashSet<String>();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      var left = new Pruning(without);
      Set<ValidationMessage> messages = schema.validate(left.copy(root));
      Set<String> faulty =
          messages.stream()
              .filter(message -> !isOfUnknownKey(message))
              .map(message -> faulty(message, left))
              .filter(pointer -> !pointer.isEmpty())
              .collect(Collectors.toSet());
      if (without.addAll(faulty)) {
        continue;
      }
      Set<String> innermost = innermost(messages, left);
      unknown.addAll(innermost);
      if (!without.addAll(innermost)) {
        break;
      }
    }
    return unknown;
  }

  private static Set<String> innermost(Set<ValidationMessage> messages, Pruning left) {
    List<ValidationMessage> unknown =
        messages.stream().filter(SchemaCheck::isOfUnknownKey).toList();
    int depth = unknown.stream().mapToInt(SchemaCheck::depth).max().orElse(0);
    return unknown.stream()
        .filter(message -> depth(message) == depth)
        .map(message -> pointer(message, left.original(message.getInstanceLocation().toString())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isOfUnknownKey(ValidationMessage message) {
    return UNEVALUATED.equals(message.getType());
  }

  /** The value to leave out so that the fault goes; of a missing key, that around it. */
  private static String faulty(ValidationMessage message, Pruning left) {
    String at = left.original(message.getInstanceLocation().toString());
    return "required".equals(message.getType()) ? at : pointer(message, at);
  }

  /** By place in the document, then by way through the schema. */
  private static int depth(ValidationMessage message) {
    return message.getInstanceLocation().getNameCount() * 1000
        + message.getEvaluationPath().getNameCount();
  }

  /** Where the fault is: at the key that is missing or unknown rather than the object around it. */
  private static String pointer(ValidationMessage message, String at) {
    return OF_A_KEY.contains(message.getType()) && message.getProperty() != null
        ? Tree.child(at, message.getProperty())
        : at;
  }

  private static String reason(ValidationMessage message) {
    return switch (message.getType()) {
      case "required" -> "is required";
      case "additionalProperties" -> UNKNOWN;
      case "enum" -> "must be one of " + message.getSchemaNode();
      default -> message.getError();
    };
  }
}
