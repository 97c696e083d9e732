package io.meshwork.quality.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.meshwork.platform.error.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whose reports are understood. */
public enum Tool {
  GREAT_EXPECTATIONS,
  DBT,
  SODA;

  /**
   * The word for it, such as {@code great-expectations}; also the end of the address it posts to.
   */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The tool of that word.
   *
   * @throws Failure INVALID if there is none
   */
  public static Tool parse(String field, String word) {
    return Arrays.stream(values())
        .filter(tool -> tool.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.invalid(
                    field,
                    "must be one of %s, not '%s'"
                        .formatted(
                            Arrays.stream(values())
                                .map(Tool::word)
                                .collect(Collectors.joining(", ")),
                            Texts.clip(word, 100))));
  }
}
