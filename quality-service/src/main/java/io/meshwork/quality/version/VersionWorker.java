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
    boolean isJudged = Judge.judge(connection);
    boolean isTraced = Tracer.trace(connection);
    connection.commit();
    connection.setAutoCommit(true);
    return isJudged || isTraced;
  }
}
