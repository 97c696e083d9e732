package io.meshwork.platform.error;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a JSON document, in the caller's words rather than the parser's. */
public final class JsonFaults {

  /** How the parser calls another place in the document; where the document lies is left out. */
  private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; ([^]]*)]");

  private JsonFaults() {}

  public static Violation of(JsonProcessingException malformed) {
    return switch (malformed) {
      case UnrecognizedPropertyException unknown ->
          new Violation(
              path(unknown),
              "is not known here; known are "
                  + unknown.getKnownPropertyIds().stream()
                      .map(String::valueOf)
                      .sorted()
                      .collect(Collectors.joining(", ")));
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          new Violation(
              path(format),
              "must be one of %s, not '%s'"
                  .formatted(constants(format.getTargetType()), format.getValue()));
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          new Violation(path(mismatch), "must be " + word(mismatch.getTargetType()));
      case JsonMappingException mapping -> new Violation(path(mapping), place(mapping));
      default -> new Violation("", place(malformed));
    };
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String word(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "text";
    } else if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a number";
    } else if (Temporal.class.isAssignableFrom(type)) {
      return "a time such as 2026-01-31T12:00:00Z";
    } else if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return "an object";
  }

  private static String place(JsonProcessingException malformed) {
    JsonLocation at = malformed.getLocation();
    String message = SOURCE.matcher(malformed.getOriginalMessage()).replaceAll("$1");
    return at == null
        ? message
        : "Line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), message);
  }

  private static String path(JsonMappingException mapping) {
    var path = new StringBuilder();
    for (var step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
