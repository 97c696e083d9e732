package io.meshwork.catalog.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.contracts.catalog.v1.JobDeclared;
import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells lineage of the jobs that an origin knows, each when it is new or has changed. */
@ApplicationScoped
public class JobIntake {

  private static final int BATCH = 100;

  /** Answers the next revision if the job is new or has changed. */
  private static final String REMEMBER =
      """
      INSERT INTO intake_job AS known (origin, urn, digest) VALUES (?, ?, ?)
      ON CONFLICT (origin, urn_key)
      DO UPDATE SET digest = excluded.digest WHERE known.digest <> excluded.digest
      RETURNING nextval('intake_generation')
      """;

  private final JobEvents events;
  private final UrnLocks locks;
  private final Outbox outbox;
  private final Clock clock;
  private final DataSource dataSource;

  JobIntake(JobEvents events, UrnLocks locks, Outbox outbox, Clock clock, DataSource dataSource) {
    this.events = events;
    this.locks = locks;
    this.outbox = outbox;
    this.clock = clock;
    this.dataSource = dataSource;
  }

  /**
   * Takes in the jobs of an origin.
   *
   * @return how many were news
   */
  public int take(String origin, List<DeclaredJob> jobs) {
    int told = 0;
    for (int from = 0; from < jobs.size(); from += BATCH) {
      List<DeclaredJob> batch = jobs.subList(from, Math.min(from + BATCH, jobs.size()));
      told += QuarkusTransaction.requiringNew().call(() -> takeBatch(origin, batch));
    }
    return told;
  }

  private int takeBatch(String origin, List<DeclaredJob> batch) {
    locks.lock(batch.stream().map(DeclaredJob::urn).toList());
    int told = 0;
    try (Connection connection = dataSource.getConnection();
        var remember = connection.prepareStatement(REMEMBER)) {
      for (DeclaredJob job : batch) {
        ObjectNode event = events.event(job);
        UUID digest = Urn.digest(event.toString());
        remember.setString(1, origin);
        remember.setString(2, job.urn().toString());
        remember.setObject(3, digest);
        try (var news = remember.executeQuery()) {
          if (news.next()) {
            tell(job.urn(), news.getLong(1), event);
            told++;
          }
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Jobs could not be remembered", failed);
    }
    return told;
  }

  private void tell(Urn job, long revision, ObjectNode event) {
    event.put("eventTime", clock.instant().toString());
    outbox.append(
        new OutboxEvent(
            "io.meshwork.catalog.job.v1.declared",
            job,
            revision,
            JobDeclared.newBuilder().setUrn(job.toString()).setEvent(event.toString()).build()));
  }
}
