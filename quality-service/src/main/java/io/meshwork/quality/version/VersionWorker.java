package io.meshwork.quality.version;

import io.meshwork.platform.outbox.LeasedLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Works off the news of versions, in one replica at a time. */
@ApplicationScoped
class VersionWorker {

  /**
   * A batch is some hundred keys. For that many the planner may rather read a whole table, which
   * takes longer the more is known, for each of the many batches that a long chain of runs takes.
   */
  private static final String BY_KEYS = "SET LOCAL enable_seqscan = off";

  private final LeasedLoop loop;

  VersionWorker(DataSource dataSource) {
    this.loop = new LeasedLoop("versions", dataSource, VersionWorker::work);
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    loop.close();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) News.Noted noted) {
    loop.wake();
  }

  private static boolean work(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var plan = connection.createStatement()) {
      plan.execute(BY_KEYS);
    }
    boolean isJudged = Judge.judge(connection);
    boolean isTraced = Tracer.trace(connection);
    connection.commit();
    connection.setAutoCommit(true);
    return isJudged || isTraced;
  }
}
