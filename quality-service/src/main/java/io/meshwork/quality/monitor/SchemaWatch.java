package io.meshwork.quality.monitor;

import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.contracts.lineage.v1.SchemaChanged;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.monitor.baseline.Band;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether datasets lose columns, or the types they had. What was lost stays so until it is there
 * again, somebody accepts it, or nobody minded for long; new columns harm nobody.
 */
@ApplicationScoped
@Transactional
class SchemaWatch {

  private static final Band NONE = new Band(0, 0, 0, 1);

  private final Monitors monitors;
  private final Judgements judgements;
  private final Verdicts verdicts;
  private final UrnLocks locks;
  private final Clock clock;

  SchemaWatch(
      Monitors monitors, Judgements judgements, Verdicts verdicts, UrnLocks locks, Clock clock) {
    this.monitors = monitors;
    this.judgements = judgements;
    this.verdicts = verdicts;
    this.locks = locks;
    this.clock = clock;
  }

  /** The schema of a dataset is another. */
  void changed(Urn dataset, SchemaChanged change, Instant toldAt) {
    locks.lock(dataset);
    Monitor monitor = monitors.alone(dataset, MonitorKind.SCHEMA);
    judge(monitor, lost(monitor, change, toldAt), toldAt);
  }

  /** What a dataset lost is as it should be, somebody says: it never was wrong. */
  void accept(Monitor known) {
    accept(known, Instant.EPOCH);
  }

  /** Nobody minded what a dataset lost, which is right from now on. */
  void expire(Monitor known) {
    accept(known, clock.instant());
  }

  /** What it lost since it was looked at stays lost. */
  private void accept(Monitor known, Instant at) {
    locks.lock(known.dataset());
    Monitor monitor = monitors.find(known.id()).orElse(known);
    var lost = new ArrayList<>(monitor.lost());
    if (lost.removeAll(known.lost())) {
      judge(monitor, lost, at);
    }
  }

  private void judge(Monitor monitor, List<LostColumn> lost, Instant at) {
    Instant time = at.truncatedTo(ChronoUnit.MICROS);
    if (monitor.latest() != null && !time.isAfter(monitor.latest().at())) {
      time = monitor.latest().at().plus(1, ChronoUnit.MICROS);
    }
    boolean isAnomaly = !lost.isEmpty();
    Outcome outcome = isAnomaly ? monitor.onAnomaly() : Outcome.PASS;
    String message = lost.stream().map(LostColumn::sentence).collect(Collectors.joining(" "));
    monitors.loses(monitor, lost);
    judgements.add(monitor, List.of(new Judgement(time, lost.size(), NONE, isAnomaly)));
    monitors.judged(monitor, time, outcome, message, null);
    verdicts.record(
        monitor,
        List.of(
            new Verdicts.Verdict(
                outcome,
                (double) lost.size(),
                Verdicts.expectation(monitor.kind(), NONE),
                message,
                time)));
  }

  private static List<LostColumn> lost(Monitor monitor, SchemaChanged change, Instant at) {
    Map<String, LostColumn> lost = new LinkedHashMap<>();
    monitor.lost().forEach(column -> lost.put(column.column(), column));
    for (DatasetObserved.Field field : change.getRemovedList()) {
      LostColumn known = lost.get(field.getName());
      String before = known == null ? field.getType() : known.typeBefore();
      lost.put(field.getName(), new LostColumn(field.getName(), "", before, at));
    }
    for (SchemaChanged.Retyped field : change.getRetypedList()) {
      is(lost, field.getName(), field.getType(), field.getTypeBefore(), at);
    }
    for (DatasetObserved.Field field : change.getAddedList()) {
      LostColumn known = lost.get(field.getName());
      if (known != null) {
        is(lost, field.getName(), field.getType(), known.typeBefore(), at);
      }
    }
    return new ArrayList<>(lost.values());
  }

  /** A column is of a type: lost if that is not the one it had at first. */
  private static void is(
      Map<String, LostColumn> lost, String name, String type, String before, Instant at) {
    LostColumn known = lost.get(name);
    String first = known == null ? before : known.typeBefore();
    if (type.equals(first)) {
      lost.remove(name);
    } else {
      lost.put(name, new LostColumn(name, type, first, at));
    }
  }
}
