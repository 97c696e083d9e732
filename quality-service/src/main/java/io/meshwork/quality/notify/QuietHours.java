package io.meshwork.quality.notify;

import io.meshwork.platform.error.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When nobody wants to be told anything that can wait. What is critical cannot.
 *
 * @param from such as {@code 22:00}
 * @param to such as {@code 07:00}; of the next day if it is not later than from
 * @param days on which they begin, such as {@code saturday}; none for every day
 * @param timeZone whose clocks they go by, such as {@code Europe/Berlin}
 */
@Schema(name = "QuietHours")
public record QuietHours(
    @NotBlank String from,
    @NotBlank String to,
    @Size(max = 7) List<String> days,
    @NotBlank String timeZone) {

  private static final List<String> DAYS =
      Stream.of(DayOfWeek.values()).map(QuietHours::word).toList();

  public QuietHours(
      @Nullable String from,
      @Nullable String to,
      @Nullable List<String> days,
      @Nullable String timeZone) {
    this.from = Objects.requireNonNullElse(from, "");
    this.to = Objects.requireNonNullElse(to, "");
    this.days = days == null ? List.of() : List.copyOf(days);
    this.timeZone = Objects.requireNonNullElse(timeZone, "");
  }

  /** What is wrong with them. */
  List<Violation> faults() {
    var faults = new ArrayList<Violation>();
    if (!isTime(from)) {
      faults.add(new Violation("quietHours.from", "must be a time such as 22:00"));
    }
    if (!isTime(to) || to.equals(from)) {
      faults.add(
          new Violation("quietHours.to", "must be a time such as 07:00, and another than from"));
    }
    if (!DAYS.containsAll(days)) {
      faults.add(new Violation("quietHours.days", "must be of " + String.join(", ", DAYS)));
    }
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException unknown) {
      faults.add(new Violation("quietHours.timeZone", "must be a time zone such as Europe/Berlin"));
    }
    return faults;
  }

  /** When those are over that {@code now} is in; nothing if it is in none. */
  Optional<Instant> end(Instant now) {
    LocalDate today = now.atZone(ZoneId.of(timeZone)).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .filter(this::beginOn)
        .filter(day -> !now.isBefore(at(day, from)))
        .map(
            day ->
                at(LocalTime.parse(to).isAfter(LocalTime.parse(from)) ? day : day.plusDays(1), to))
        .filter(now::isBefore)
        .findFirst();
  }

  private boolean beginOn(LocalDate day) {
    return days.isEmpty() || days.contains(word(day.getDayOfWeek()));
  }

  /** Where clocks are put forward over it, the instant at which they are. */
  private Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZoneId.of(timeZone)).toInstant();
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isTime(String text) {
    return text.matches("([01]\\d|2[0-3]):[0-5]\\d");
  }
}
