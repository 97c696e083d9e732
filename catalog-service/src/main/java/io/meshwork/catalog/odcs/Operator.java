package io.meshwork.catalog.odcs;

/** How a quality rule compares what it measured (ODCS 3.1, "Data quality", "Operators"). */
public enum Operator {
  MUST_BE("mustBe", "must be"),
  MUST_NOT_BE("mustNotBe", "must not be"),
  MUST_BE_GREATER_THAN("mustBeGreaterThan", "must be greater than"),
  MUST_BE_GREATER_OR_EQUAL_TO("mustBeGreaterOrEqualTo", "must be at least"),
  MUST_BE_LESS_THAN("mustBeLessThan", "must be less than"),
  MUST_BE_LESS_OR_EQUAL_TO("mustBeLessOrEqualTo", "must be at most"),
  MUST_BE_BETWEEN("mustBeBetween", "must be between, and neither of,"),
  MUST_NOT_BE_BETWEEN("mustNotBeBetween", "must not be between");

  private final String key;
  private final String words;

  Operator(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** As the standard writes it. */
  public String key() {
    return key;
  }

  public String words() {
    return words;
  }
}
