package io.meshwork.quality.execution.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold of what was measured: all of the comparisons. */
public record Threshold(List<Comparison> comparisons) {

  /** One of the comparisons. */
  record Comparison(Operator operator, List<Measured> operands) {

    String words() {
      return operator.words()
          + " "
          + operands.stream().map(Measured::text).collect(Collectors.joining(" and "));
    }
  }

  /**
   * Reads what must hold.
   *
   * @param must operands by the operators' names in ODCS; other names are no concern of ours
   */
  static Threshold of(Map<String, JsonNode> must) throws UnrunnableException {
    var comparisons = new ArrayList<Comparison>();
    for (var entry : must.entrySet()) {
      var operator = Operator.of(entry.getKey());
      if (operator.isPresent()) {
        comparisons.add(comparison(operator.get(), entry.getKey(), entry.getValue()));
      }
    }
    if (comparisons.isEmpty()) {
      throw new UnrunnableException(
          "The rule does not say what must hold: give it an operator such as mustBe: 0.");
    }
    return new Threshold(comparisons);
  }

  /** Whether all of it holds. */
  public boolean holds(Measured measured) {
    return comparisons.stream().allMatch(one -> one.operator().holds(measured, one.operands()));
  }

  /** Such as {@code must be less than 5}. */
  public String words() {
    return comparisons.stream().map(Comparison::words).collect(Collectors.joining(" and "));
  }

  private static Comparison comparison(Operator operator, String key, JsonNode value)
      throws UnrunnableException {
    var operands = new ArrayList<Measured>();
    for (JsonNode operand : value.isArray() ? value : List.of(value)) {
      operands.add(Measured.ofText(operand.asText()));
    }
    boolean fits =
        operands.size() == operator.operands()
            && (operator.takesText()
                ? value.isValueNode() && !value.isNull()
                : operands.stream().allMatch(operand -> operand.number() != null));
    if (!fits) {
      throw new UnrunnableException(
          "%s must be %s, not %s."
              .formatted(
                  key,
                  operator.operands() == 2
                      ? "two numbers, such as [1, 10]"
                      : operator.takesText() ? "one value" : "a number",
                  value));
    }
    return new Comparison(operator, operands);
  }
}
