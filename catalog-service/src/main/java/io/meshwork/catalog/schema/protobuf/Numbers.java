package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.schema.internal.parser.ReservedElement;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.ranges.IntRange;

/** The numbers and names that the fields of a message take, each for one alone. */
final class Numbers {

  private static final int MAX = (1 << 29) - 1;
  private static final int FIRST_OF_LANGUAGE = 19_000;
  private static final int LAST_OF_LANGUAGE = 19_999;

  private final String message;
  private final List<ReservedElement> reserved;
  private final Map<Integer, String> fields = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Numbers(String message, List<ReservedElement> reserved) {
    this.message = message;
    this.reserved = reserved;
  }

  void take(String field, int number) throws InvalidSchema {
    if (number < 1 || number > MAX) {
      throw Rules.fault(
          message, "%s has the number %d; allowed are 1 to %d".formatted(field, number, MAX));
    } else if (number >= FIRST_OF_LANGUAGE && number <= LAST_OF_LANGUAGE) {
      throw Rules.fault(
          message,
          "%s has the number %d; %d to %d belong to the language itself, take another"
              .formatted(field, number, FIRST_OF_LANGUAGE, LAST_OF_LANGUAGE));
    }
    String other = fields.putIfAbsent(number, field);
    if (other != null) {
      throw Rules.fault(
          message,
          "%s and %s both have the number %d; give one of them a free number"
              .formatted(other, field, number));
    } else if (!names.add(field)) {
      throw Rules.fault(message, "two fields are named %s; rename one of them".formatted(field));
    }
    checkReserved(message, field, number, reserved);
  }

  static void checkReserved(String scope, String name, int number, List<ReservedElement> reserved)
      throws InvalidSchema {
    for (ReservedElement element : reserved) {
      for (Object value : element.getValues()) {
        boolean isTaken =
            switch (value) {
              case IntRange range -> range.contains(number);
              case Integer single -> single == number;
              default -> value.equals(name);
            };
        if (isTaken) {
          throw Rules.fault(
              scope,
              "%s = %d is reserved; take another name and number, or do not reserve it"
                  .formatted(name, number));
        }
      }
    }
  }
}
