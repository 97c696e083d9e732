package io.meshwork.platform.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.meshwork.platform.trial.Trial;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Trial.class)
class LeasedLoopTest {

  @Inject DataSource dataSource;

  @Test
  void onlyOneOfTwoWorks() throws Exception {
    var first = new AtomicInteger();
    var second = new AtomicInteger();
    try (var one = loop("only_one", first);
        var other = loop("only_one", second)) {
      one.start();
      await().atMost(5, SECONDS).until(() -> first.get() > 0);
      other.start();

      Thread.sleep(2500);

      assertThat(second).hasValue(0);
    }
  }

  @Test
  void theOtherTakesOverWhenTheFirstEnds() {
    var first = new AtomicInteger();
    var second = new AtomicInteger();
    try (var other = loop("ended", second)) {
      try (var one = loop("ended", first)) {
        one.start();
        await().atMost(5, SECONDS).until(() -> first.get() > 0);
        other.start();
      }
      int worked = first.get();

      await().atMost(5, SECONDS).until(() -> second.get() > 0);

      assertThat(first).hasValue(worked);
    }
  }

  @Test
  void whoLosesTheConnectionLosesTheLeaseAndCanDoNoHarm() {
    var holder = new AtomicInteger();
    var harmed = new AtomicBoolean();
    var second = new AtomicInteger();
    try (var one =
            new LeasedLoop(
                "cut_off",
                dataSource,
                connection -> {
                  if (second.get() > 0) {
                    return false;
                  }
                  holder.set(backend(connection));
                  await().atMost(20, SECONDS).until(() -> second.get() > 0);
                  backend(connection);
                  harmed.set(true);
                  return false;
                });
        var other = loop("cut_off", second)) {
      one.start();
      await().atMost(5, SECONDS).until(() -> holder.get() > 0);
      other.start();

      terminate(holder.get());

      await().atMost(5, SECONDS).until(() -> second.get() > 1);
      assertThat(harmed).isFalse();
    }
  }

  @Test
  void aFailedBatchIsRolledBackAndTriedAgain() throws Exception {
    execute("CREATE TABLE IF NOT EXISTS batches (number int)");
    var attempts = new AtomicInteger();
    try (var loop =
        new LeasedLoop(
            "failing",
            dataSource,
            connection -> {
              if (attempts.get() > 1) {
                return false;
              }
              connection.setAutoCommit(false);
              try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO batches VALUES (%d)".formatted(attempts.get()));
              }
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("The first batch fails");
              }
              connection.commit();
              connection.setAutoCommit(true);
              return false;
            })) {
      loop.start();
      await().atMost(5, SECONDS).until(() -> attempts.get() > 1);
    }

    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT string_agg(number::text, ',') FROM batches")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("1");
    }
  }

  /** Looking again by itself would take a tenth of a second each time. */
  @Test
  void itCanBeWoken() {
    var runs = new AtomicInteger();
    try (var loop = loop("woken", runs)) {
      loop.start();
      await().atMost(5, SECONDS).until(() -> runs.get() > 0);

      Instant start = Instant.now();
      for (int i = 0; i < 50; i++) {
        int before = runs.get();
        loop.wake();
        await()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(2))
            .atMost(5, SECONDS)
            .until(() -> runs.get() > before);
      }

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
  }

  private LeasedLoop loop(String name, AtomicInteger runs) {
    return new LeasedLoop(
        name,
        dataSource,
        _ -> {
          runs.incrementAndGet();
          return false;
        });
  }

  private static int backend(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void terminate(int backend) {
    execute("SELECT pg_terminate_backend(%d)".formatted(backend));
  }

  private void execute(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
