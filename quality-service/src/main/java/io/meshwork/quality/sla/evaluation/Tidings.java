package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.outbox.Outbox;
import io.meshwork.platform.outbox.OutboxEvent;
import io.meshwork.platform.sql.Statements;
import io.meshwork.quality.sla.objective.SlaProtos;
import io.meshwork.quality.sla.timeline.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Tells others when an objective stands otherwise than before. */
@ApplicationScoped
class Tidings {

  private static final String CHANGED = "io.meshwork.quality.sla.v1.changed";

  private final Statements statements;
  private final Outbox outbox;

  Tidings(Statements statements, Outbox outbox) {
    this.statements = statements;
    this.outbox = outbox;
  }

  /** The caller holds the datasets locked, so that what is told of one is told in order. */
  void tell(Collection<Judgement> found) {
    outbox.append(
        found.stream()
            .filter(Judgement::isNews)
            .map(
                one ->
                    new OutboxEvent(
                        CHANGED,
                        one.objective().dataset(),
                        statements.count("SELECT nextval('sla_revision')"),
                        SlaProtos.changed(
                            one.objective(),
                            one.standing(),
                            one.open().map(Demand::due).orElse(null),
                            one.account(),
                            one.now())))
            .toList());
  }
}
