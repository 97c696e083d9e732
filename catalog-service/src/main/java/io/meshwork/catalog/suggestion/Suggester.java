package io.meshwork.catalog.suggestion;

import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.tag.TagService;
import io.meshwork.platform.outbox.LeasedLoop;
import io.meshwork.platform.urn.Urn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Makes and withdraws suggestions after columns, their tags, what flows into them or the meaning of
 * tags changed. Whatever changed last, what is open in the end is the same.
 */
@ApplicationScoped
class Suggester {

  private static final int BATCH = 20;

  private final DueList due;
  private final Suggestions suggestions;
  private final Derivations derivations;
  private final DatasetService datasets;
  private final TagService tags;
  private final Clock clock;
  private final LeasedLoop loop;

  /** A tag of a column, from where it may spread. */
  private record Beginning(ColumnRef column, String tag) {}

  Suggester(
      DueList due,
      Suggestions suggestions,
      Derivations derivations,
      DatasetService datasets,
      TagService tags,
      Clock clock,
      DataSource dataSource) {
    this.due = due;
    this.suggestions = suggestions;
    this.derivations = derivations;
    this.datasets = datasets;
    this.tags = tags;
    this.clock = clock;
    this.loop =
        new LeasedLoop(
            "suggester",
            dataSource,
            connection -> QuarkusTransaction.requiringNew().call(this::suggest));
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopping) {
    loop.close();
  }

  /** Deals with some of what is due, and returns whether anything was. */
  private boolean suggest() {
    Map<Urn.Kind, Set<Urn>> changed =
        due.take(BATCH).stream().collect(Collectors.groupingBy(Urn::kind, Collectors.toSet()));
    for (Urn tag : changed.getOrDefault(Urn.Kind.TAG, Set.of())) {
      due.add(datasets.withColumnsTagged(tag.first()));
    }
    Set<Urn> changedDatasets = changed.getOrDefault(Urn.Kind.DATASET, Set.of());
    if (!changedDatasets.isEmpty()) {
      var landscape = new Landscape(derivations, datasets, tags.classifications());
      beginnings(changedDatasets, landscape).forEach(beginning -> renew(beginning, landscape));
    }
    return !changed.isEmpty();
  }

  /** From where tags may get to the datasets now, and from where they did. */
  private Set<Beginning> beginnings(Set<Urn> changed, Landscape landscape) {
    landscape.explore(changed.stream().map(Urn::toString).toList());
    var starts = new HashSet<ColumnRef>();
    for (Urn dataset : changed) {
      derivations.of(dataset).forEach(derivation -> starts.add(derivation.target()));
      for (String column : landscape.tagsOf(dataset.toString()).keySet()) {
        starts.add(new ColumnRef(dataset.toString(), column));
      }
    }
    Set<ColumnRef> upstream = landscape.upstream(starts);
    landscape.explore(upstream.stream().map(ColumnRef::dataset).toList());
    var beginnings = new HashSet<Beginning>();
    for (ColumnRef column : upstream) {
      landscape.classifications(column).forEach(tag -> beginnings.add(new Beginning(column, tag)));
    }
    for (Suggestion open : suggestions.through(changed)) {
      beginnings.add(new Beginning(open.from(), open.tag));
    }
    landscape.explore(beginnings.stream().map(beginning -> beginning.column().dataset()).toList());
    return beginnings;
  }

  private void renew(Beginning beginning, Landscape landscape) {
    List<Suggestion> known = suggestions.from(beginning.column(), beginning.tag());
    Set<ColumnRef> dismissed =
        known.stream()
            .filter(suggestion -> suggestion.state == State.DISMISSED)
            .map(Suggestion::target)
            .collect(Collectors.toSet());
    Map<ColumnRef, List<EvidenceStep>> reached =
        landscape.classifications(beginning.column()).contains(beginning.tag())
            ? new Spread(landscape).of(beginning.column(), beginning.tag(), dismissed)
            : Map.of();
    for (Suggestion suggestion : known) {
      if (suggestion.state == State.OPEN) {
        List<EvidenceStep> evidence = reached.get(suggestion.target());
        if (evidence == null) {
          suggestions.delete(suggestion);
        } else if (!evidence.equals(suggestion.evidence)) {
          suggestion.evidence = evidence;
        }
      }
    }
    Set<ColumnRef> knownTargets =
        known.stream().map(Suggestion::target).collect(Collectors.toSet());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    reached.forEach(
        (target, evidence) -> {
          if (!knownTargets.contains(target)) {
            suggestions.persist(
                Suggestion.open(beginning.column(), beginning.tag(), target, evidence, now));
          }
        });
  }
}
