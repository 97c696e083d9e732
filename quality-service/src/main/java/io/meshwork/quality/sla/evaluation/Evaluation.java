package io.meshwork.quality.sla.evaluation;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.sla.objective.Accounts;
import io.meshwork.quality.sla.objective.Objective;
import io.meshwork.quality.sla.objective.Objectives;
import io.meshwork.quality.sla.objective.SlaConfig;
import io.meshwork.quality.sla.objective.Stretches;
import io.meshwork.quality.sla.timeline.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges all that is promised of some datasets. */
@ApplicationScoped
@Transactional
class Evaluation {

  private static final String LEASE =
      "SELECT pg_try_advisory_xact_lock(hashtextextended('sla_evaluation', 0))";

  private final Statements statements;
  private final UrnLocks locks;
  private final News news;
  private final Objectives objectives;
  private final Stretches stretches;
  private final Facts facts;
  private final Judgements judgements;
  private final Verdicts verdicts;
  private final Tidings tidings;
  private final SlaConfig config;

  Evaluation(
      Statements statements,
      UrnLocks locks,
      News news,
      Objectives objectives,
      Stretches stretches,
      Facts facts,
      Judgements judgements,
      Verdicts verdicts,
      Tidings tidings,
      SlaConfig config) {
    this.statements = statements;
    this.locks = locks;
    this.news = news;
    this.objectives = objectives;
    this.stretches = stretches;
    this.facts = facts;
    this.judgements = judgements;
    this.verdicts = verdicts;
    this.tidings = tidings;
    this.config = config;
  }

  /**
   * As it is at {@code now}. Datasets are locked before any row, as by all who record results.
   *
   * @return false if another replica is at it
   */
  boolean evaluate(Collection<Urn> datasets, Instant now) {
    if (!statements.list(LEASE, row -> row.getBoolean(1)).getFirst()) {
      return false;
    }
    locks.lock(datasets);
    Map<UUID, Instant> since = news.take(datasets);
    List<Facts.Question> questions =
        objectives.of(datasets).stream()
            .map(one -> question(one, since.get(one.dataset().key()), now))
            .toList();
    List<Judgement> found = judged(questions, now);
    stretches.write(found.stream().flatMap(one -> one.change().stream()).toList());
    judgements.save(found);
    tidings.tell(found);
    verdicts.record(datasets, found, now);
    return true;
  }

  private List<Judgement> judged(List<Facts.Question> questions, Instant now) {
    Facts.Known known = facts.of(questions, now);
    Map<UUID, List<Stretch>> stored =
        stretches.of(
            questions.stream()
                .map(
                    one ->
                        new Stretches.Since(
                            one.objective().id(),
                            earlier(one.from(), Accounts.since(one.objective().promise(), now))))
                .toList());
    return questions.stream()
        .map(
            one ->
                Judgement.of(one, stored.getOrDefault(one.objective().id(), List.of()), known, now))
        .toList();
  }

  private Facts.Question question(Objective objective, @Nullable Instant news, Instant now) {
    boolean hasNews = news != null || objective.evaluatedTo() == null;
    return new Facts.Question(objective, from(objective, news, now), hasNews);
  }

  /** From where it was not judged yet, or where something else may be known now. */
  private Instant from(Objective objective, @Nullable Instant news, Instant now) {
    Instant judged = objective.evaluatedTo() == null ? Instant.MIN : objective.evaluatedTo();
    Instant changed = news == null ? judged : earlier(news, judged);
    return Stream.of(changed, objective.since(), now.minus(config.horizon()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
