package io.meshwork.quality.greatexpectations;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.quality.report.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expectation in words, such as {@code values of class are in {1st, 2nd, 3rd}}. Types are
 * sentences already, in snake case: of everything after {@code expect_}, what is before {@code
 * _to_} is the subject, and what is behind it the predicate.
 */
final class Sentence {

  private static final int MAX_SHOWN = 20;
  private static final String TO = "_to_";

  /** Its letters stand for the columns, so it is no sentence by itself. */
  private static final String COMPARISON = "column_pair_values_a_to_be_greater_than_b";

  private final Expectation expectation;
  private final Map<String, JsonNode> arguments;

  Sentence(Expectation expectation) {
    this.expectation = expectation;
    this.arguments = new TreeMap<>(expectation.arguments());
  }

  String text() {
    String condition = take("row_condition");
    arguments.remove("condition_parser");
    String sentence = sentence(expectation.type().replaceFirst("^expect_", ""));
    String rest =
        arguments.entrySet().stream()
            .map(entry -> words(entry.getKey()) + " " + shown(entry.getValue()))
            .collect(Collectors.joining(", "));
    return sentence
        + (rest.isEmpty() ? "" : " (" + rest + ")")
        + (condition == null ? "" : ", where " + condition);
  }

  private String sentence(String type) {
    if (type.equals(COMPARISON) && expectation.columns().size() == 2) {
      return "values of %s are greater than those of %s".formatted(expectation.columns().toArray());
    }
    int to = type.indexOf(TO);
    if (to < 0) {
      return words(type) + ofColumns();
    }
    String subject = type.substring(0, to);
    return subject(subject) + " " + predicate(type.substring(to + TO.length()), isPlural(subject));
  }

  private String subject(String snake) {
    String share = "";
    JsonNode mostly = arguments.remove("mostly");
    if (mostly != null && mostly.isNumber() && mostly.doubleValue() < 1) {
      share = "at least %s %% of ".formatted(Texts.of(mostly.doubleValue() * 100));
    }
    if (snake.equals("column")) {
      return "column " + columns();
    } else if (snake.startsWith("table_")) {
      return share + words(snake.substring("table_".length())) + " of the table";
    } else if (snake.startsWith("column_pair_values")) {
      return share + "values" + ofColumns();
    }
    return share
        + words(snake.replaceFirst("^(select_|multi)?column_|^compound_", ""))
        + ofColumns();
  }

  private String ofColumns() {
    return expectation.columns().isEmpty() ? "" : " of " + columns();
  }

  private String columns() {
    return String.join(", ", expectation.columns());
  }

  private String predicate(String snake, boolean isPlural) {
    String be = isPlural ? "are" : "is";
    if (snake.startsWith("be_between")) {
      return be + " " + bounds() + words(snake.substring("be_between".length()));
    } else if (snake.startsWith("be_")) {
      return be + " " + complement(snake.substring("be_".length()));
    } else if (snake.startsWith("not_be_")) {
      return be + " not " + complement(snake.substring("not_be_".length()));
    } else if (snake.startsWith("not_")) {
      return (isPlural ? "do not " : "does not ") + complement(snake.substring("not_".length()));
    }
    String[] verb = snake.split("_", 2);
    String ending = verb[0].endsWith("ch") ? "es" : "s";
    return complement(verb[0] + (isPlural ? "" : ending) + (verb.length > 1 ? "_" + verb[1] : ""));
  }

  /** The words behind the verb, and what they are about. */
  private String complement(String snake) {
    for (String key : List.of("value_set", "type_list", "column_set", "column_list")) {
      JsonNode set = arguments.remove(key);
      if (set != null) {
        return words(snake.replaceFirst("_set$", "").replaceFirst("in_type_list$", "of_types"))
            + " "
            + shown(set);
      }
    }
    var complement = new ArrayList<String>(List.of(words(snake)));
    for (String key :
        List.of(
            "type_",
            "regex",
            "regex_list",
            "like_pattern",
            "strftime_format",
            "value",
            "sum_total")) {
      JsonNode value = arguments.remove(key);
      if (value != null) {
        complement.add(shown(value));
      }
    }
    return String.join(" ", complement);
  }

  private String bounds() {
    String min = take("min_value");
    String max = take("max_value");
    boolean isAboveMin = arguments.remove("strict_min") != null;
    boolean isBelowMax = arguments.remove("strict_max") != null;
    if (min != null && max != null && !isAboveMin && !isBelowMax) {
      return "between %s and %s".formatted(min, max);
    }
    var bounds = new ArrayList<String>();
    if (min != null) {
      bounds.add((isAboveMin ? "more than " : "at least ") + min);
    }
    if (max != null) {
      bounds.add((isBelowMax ? "less than " : "at most ") + max);
    }
    return bounds.isEmpty() ? "any" : String.join(" and ", bounds);
  }

  private @Nullable String take(String key) {
    JsonNode value = arguments.remove(key);
    return value == null ? null : shown(value);
  }

  private static boolean isPlural(String subject) {
    return subject.endsWith("s") || subject.contains("values");
  }

  private static String shown(JsonNode value) {
    if (!value.isArray()) {
      return value.isValueNode() ? value.asText() : value.toString();
    }
    var shown = new ArrayList<String>();
    value.forEach(
        item -> {
          if (shown.size() < MAX_SHOWN) {
            shown.add(shown(item));
          }
        });
    if (value.size() > MAX_SHOWN) {
      shown.add("… %d in all".formatted(value.size()));
    }
    return "{" + String.join(", ", shown) + "}";
  }

  private static String words(String snake) {
    return snake.replace('_', ' ');
  }
}
