package io.meshwork.catalog.connector;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.meshwork.platform.error.Failure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the runs of a connector begin. It is reckoned from the run before, so what fell into a time
 * in which no replica was up is made up for once.
 */
sealed interface Schedule {

  /**
   * When the next run is due, which may be past.
   *
   * @param last when the run before began; null if there was none
   * @param since when this service began to look after its connectors
   */
  Optional<Instant> next(@Nullable Instant last, Instant since);

  /** Never by itself. */
  record OnDemand() implements Schedule {
    @Override
    public Optional<Instant> next(@Nullable Instant last, Instant since) {
      return Optional.empty();
    }
  }

  /** A while after the last one began. */
  record Every(Duration duration) implements Schedule {
    @Override
    public Optional<Instant> next(@Nullable Instant last, Instant since) {
      return Optional.of(last == null ? since : last.plus(duration));
    }
  }

  /** At the times of a cron expression, as the clocks of a zone show them. */
  record At(ExecutionTime times, ZoneId zone) implements Schedule {
    @Override
    public Optional<Instant> next(@Nullable Instant last, Instant since) {
      return times
          .nextExecution((last == null ? since : last).atZone(zone))
          .map(ZonedDateTime::toInstant);
    }
  }

  /**
   * Reads the schedule of a connector.
   *
   * @throws Failure INVALID with the key that is wrong
   */
  static Schedule of(ConnectorConfig.Connector connector) {
    if (connector.cron().isPresent() && connector.every().isPresent()) {
      throw Failure.invalid("cron", "must not be set beside every; keep one of them");
    } else if (connector.cron().isPresent()) {
      return at(connector.cron().get(), zone(connector.timeZone()));
    } else if (connector.every().isPresent()) {
      Duration every = connector.every().get();
      if (!every.isPositive()) {
        throw Failure.invalid("every", "must be longer than nothing, such as PT6H");
      }
      return new Every(every);
    }
    return new OnDemand();
  }

  private static Schedule at(String expression, ZoneId zone) {
    try {
      Cron cron =
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
              .parse(expression)
              .validate();
      var times = ExecutionTime.forCron(cron);
      if (times.nextExecution(Instant.EPOCH.atZone(zone)).isPresent()) {
        return new At(times, zone);
      }
    } catch (IllegalArgumentException malformed) {
      throw invalid(expression, String.valueOf(malformed.getMessage()));
    }
    throw invalid(expression, "it names no day that ever comes");
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw Failure.invalid(
          "time-zone", "must be such as UTC or Europe/Berlin, not '%s'".formatted(name));
    }
  }

  private static Failure invalid(String expression, String why) {
    return Failure.invalid(
        "cron",
        "must have five fields (minute, hour, day of month, month, day of week), such as 30 4 * * 1-5; '%s' does not do: %s"
            .formatted(expression, why));
  }
}
