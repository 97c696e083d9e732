package io.meshwork.quality.execution.run;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Schedules as rules write them: five fields, in UTC. */
public final class Crons {

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private Crons() {}

  /**
   * The first instant after {@code now}; nothing if there is none.
   *
   * @throws IllegalArgumentException if the schedule cannot be read
   */
  public static Optional<Instant> next(String cron, Instant now) {
    return ExecutionTime.forCron(PARSER.parse(cron))
        .nextExecution(now.atZone(ZoneOffset.UTC))
        .map(ZonedDateTime::toInstant);
  }
}
