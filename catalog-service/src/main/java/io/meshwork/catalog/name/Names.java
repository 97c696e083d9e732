package io.meshwork.catalog.name;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that people choose for teams, domains and products. */
public final class Names {

  public static final int MAX_DEPTH = 8;

  private static final String NAME = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?";
  private static final Pattern NAME_PATTERN = Pattern.compile(NAME);
  private static final Pattern PERSON_PATTERN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,127}");
  private static final Pattern PATH_PATTERN =
      Pattern.compile(NAME + "(/" + NAME + "){0," + (MAX_DEPTH - 1) + "}");

  private Names() {}

  /**
   * Checks a name.
   *
   * @throws Failure INVALID for the field
   */
  public static void check(String field, String name) {
    if (!NAME_PATTERN.matcher(name).matches()) {
      throw Failure.invalid(
          field,
          "must be lower-case letters, digits and hyphens, begin and end with a letter or digit, and"
              + " have at most 64 characters");
    }
  }

  /**
   * Checks a person's name, which is the one they sign in with.
   *
   * @throws Failure INVALID for the field
   */
  public static void checkPerson(String field, String name) {
    if (!PERSON_PATTERN.matcher(name).matches()) {
      throw Failure.invalid(
          field,
          "must be lower-case letters, digits and . _ @ + -, begin with a letter or digit, and have"
              + " at most 128 characters");
    }
  }

  /** The fault of a domain's path, if it has one. */
  public static Optional<Violation> pathFault(String field, String path) {
    return PATH_PATTERN.matcher(path).matches()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                field,
                "must be at most %d names joined by '/', each of lower-case letters, digits and hyphens"
                    .formatted(MAX_DEPTH)));
  }
}
