package io.meshwork.local.demo;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A schedule as cron writes it, in UTC: minute, hour, day of month, month and day of week, of which
 * day of month and month are always {@code *}. A field is {@code *}, {@code *}{@code /n}, or
 * numbers with commas between; Sunday is 0.
 */
record Cron(List<Integer> minutes, List<Integer> hours, List<Integer> weekdays) {

  static Cron parse(String text) {
    String[] fields = text.split(" ", -1);
    if (fields.length != 5 || !fields[2].equals("*") || !fields[3].equals("*")) {
      throw new IllegalArgumentException(
          "'%s' must have five fields, of which the third and fourth are *".formatted(text));
    }
    return new Cron(field(fields[0], 60), field(fields[1], 24), field(fields[4], 7));
  }

  /** When it is due, from {@code begin} to before {@code end}. */
  List<Instant> between(Instant begin, Instant end) {
    var due = new ArrayList<Instant>();
    LocalDate last = end.atZone(UTC).toLocalDate();
    for (var day = begin.atZone(UTC).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      if (weekdays.contains(day.getDayOfWeek().getValue() % 7)) {
        for (int hour : hours) {
          for (int minute : minutes) {
            due.add(day.atTime(hour, minute).toInstant(UTC));
          }
        }
      }
    }
    return due.stream().filter(time -> !time.isBefore(begin) && time.isBefore(end)).toList();
  }

  /** When it is due next, after it was due. */
  Instant next(Instant due) {
    return between(due.plusSeconds(1), due.plus(Duration.ofDays(8))).getFirst();
  }

  private static List<Integer> field(String text, int limit) {
    if (text.startsWith("*")) {
      int step = text.length() > 1 ? Integer.parseInt(text.substring("*/".length())) : 1;
      return IntStream.iterate(0, value -> value < limit, value -> value + step).boxed().toList();
    }
    return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
  }
}
