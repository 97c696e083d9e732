package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the checks: those that have results, and those that are declared. */
@ApplicationScoped
@Transactional
public class CheckService {

  private final Checks checks;
  private final DeclaredChecks declared;
  private final Clock clock;
  private final Event<ChecksDeclared> declarations;

  CheckService(
      Checks checks, DeclaredChecks declared, Clock clock, Event<ChecksDeclared> declarations) {
    this.checks = checks;
    this.declared = declared;
    this.clock = clock;
    this.declarations = declarations;
  }

  /** The checks of datasets that have results, with their latest, by name. */
  public List<CheckView> of(Collection<Urn> datasets) {
    return all(datasets).stream().filter(check -> check.outcome() != null).toList();
  }

  /** The checks of datasets by name, those too that are declared and nobody ever ran. */
  public List<CheckView> all(Collection<Urn> datasets) {
    record Key(String dataset, String name) {}
    var waiting = new HashMap<Key, DeclaredChecks.Row>();
    declared
        .of(datasets)
        .forEach(
            row -> waiting.put(new Key(row.check().dataset().toString(), row.check().name()), row));
    var views = new ArrayList<CheckView>();
    for (Check check : checks.of(datasets)) {
      views.add(CheckView.of(check, waiting.remove(new Key(check.dataset, check.name))));
    }
    waiting.values().stream()
        .filter(row -> row.retiredAt() == null)
        .map(CheckView::of)
        .forEach(views::add);
    views.sort(Comparator.comparing(CheckView::check).thenComparing(CheckView::dataset));
    return views;
  }

  /** What those of datasets' checks found last that have such names. */
  public List<LatestResult> latest(Collection<Urn> datasets, Collection<String> names) {
    return checks.named(datasets, names).stream()
        .map(check -> new LatestResult(check.dataset, check.name, check.outcome, check.measuredAt))
        .toList();
  }

  /** Those of {@code datasets}' checks that {@code contract} declares now. */
  public List<DeclaredCheck> declaredBy(Urn contract, Collection<Urn> datasets) {
    return declared.of(datasets).stream()
        .filter(row -> row.declarer().equals(contract) && row.retiredAt() == null)
        .map(DeclaredChecks.Row::check)
        .toList();
  }

  /** Those that are declared of {@code dataset} by API now, by name. */
  public List<DeclaredCheck> declaredByApi(Urn dataset) {
    return declared.byApi(dataset);
  }

  /** The contract that declares a check of that name of {@code dataset} now, if one does. */
  public Optional<Urn> contractDeclaring(Urn dataset, String name) {
    return declared.of(List.of(dataset)).stream()
        .filter(row -> row.check().name().equals(name) && row.retiredAt() == null)
        .flatMap(row -> row.contract().stream())
        .findFirst();
  }

  /** The checks of {@code dataset} that are declared now, by the contract or else the dataset. */
  public Map<Urn, List<DeclaredCheck>> declaredOn(Urn dataset) {
    return declared.of(List.of(dataset)).stream()
        .filter(row -> row.retiredAt() == null)
        .collect(
            Collectors.groupingBy(
                DeclaredChecks.Row::declarer,
                Collectors.mapping(DeclaredChecks.Row::check, Collectors.toList())));
  }

  /** The datasets of which {@code contract} declares, or ever declared, a check. */
  public Set<Urn> datasets(Urn contract) {
    return Set.copyOf(declared.datasets(contract));
  }

  /**
   * From now on {@code declarer}, a contract or a dataset of itself, declares exactly {@code
   * checks}. Others that it declared retire: their results stay and no longer count. The caller
   * holds the datasets of either locked.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void declare(Urn declarer, Collection<DeclaredCheck> checks) {
    Set<Urn> changed =
        declared.replace(declarer, checks, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!changed.isEmpty()) {
      declarations.fire(new ChecksDeclared(changed));
    }
  }
}
