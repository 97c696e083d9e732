package io.meshwork.quality.sla;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.platform.urn.Uuids;
import io.meshwork.quality.sla.objective.Accounts;
import io.meshwork.quality.sla.objective.Objective;
import io.meshwork.quality.sla.objective.ObjectiveView;
import io.meshwork.quality.sla.objective.Objectives;
import io.meshwork.quality.sla.objective.Promises;
import io.meshwork.quality.sla.objective.Reading;
import io.meshwork.quality.sla.objective.Scope;
import io.meshwork.quality.sla.timeline.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what contracts promise, and tells how that is kept. */
@ApplicationScoped
@Transactional
public class SlaService {

  private static final UUID LOWEST = new UUID(0, 0);

  private final Slas slas;
  private final Slos slos;
  private final Promises promises;
  private final Objectives objectives;
  private final Accounts accounts;
  private final Clock clock;

  SlaService(
      Slas slas,
      Slos slos,
      Promises promises,
      Objectives objectives,
      Accounts accounts,
      Clock clock) {
    this.slas = slas;
    this.slos = slos;
    this.promises = promises;
    this.objectives = objectives;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Those of a contract, or those about a dataset or what a product offers, in the contract's
   * order; then those that were made by API.
   */
  public List<SlaView> of(Urn urn) {
    List<Sla> ofContracts = slas.of(urn);
    List<Slo> ours = slos.of(urn);
    Map<UUID, ObjectiveView> known = views(ofContracts, ours);
    return Stream.concat(
            ofContracts.stream().map(sla -> view(sla, reading(sla), sla.contract(), known)),
            ours.stream().map(slo -> view(slo.asSla(), slo.reading(promises), slo.source(), known)))
        .toList();
  }

  public ObjectiveView get(UUID id) {
    Objective found =
        objectives.find(id).orElseThrow(() -> Failure.notFound("promise with the id " + id));
    return accounts.views(List.of(found)).getFirst();
  }

  /** Those in {@code scope} that stand so, by id. */
  public Page<ObjectiveView> list(Scope scope, List<Standing> standings, PageRequest page) {
    Page<Objective> found = page(scope, standings, page);
    return new Page<>(accounts.views(found.items()), found.nextPageToken());
  }

  /** The promises themselves. */
  public Page<Objective> page(Scope scope, List<Standing> standings, PageRequest page) {
    UUID after = page.after().isEmpty() ? LOWEST : Uuids.parse("pageToken", page.after());
    return Page.of(
        objectives.in(scope, standings, after, page.size() + 1), page, one -> one.id().toString());
  }

  /** Those that {@code word} names; all if it is absent. */
  public static List<Standing> standings(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return List.of(Standing.values());
    }
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.word().equals(word))
        .findFirst()
        .map(List::of)
        .orElseThrow(() -> Failure.invalid("standing", "must be kept, broken or unknown"));
  }

  /** Datasets to be locked before {@link #declare}: those of before and those of now. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<Urn> touched(Urn contract, List<Sla> promised) {
    var touched = new HashSet<Urn>(objectives.datasets(contract.toString()));
    promised.forEach(sla -> touched.addAll(datasets(sla)));
    return touched;
  }

  /** From now on {@code contract} promises exactly this. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void declare(Urn contract, List<Sla> promised) {
    slas.replace(contract, promised);
    String source = contract.toString();
    List<Objectives.Made> made =
        promised.stream()
            .flatMap(
                sla ->
                    reading(sla) instanceof Reading.Measured measured
                        ? Objectives.made(source, datasets(sla), measured.promise()).stream()
                        : Stream.of())
            .toList();
    objectives.declare(source, made, clock.instant(), clock.instant());
  }

  private Map<UUID, ObjectiveView> views(Collection<Sla> ofContracts, Collection<Slo> ours) {
    List<String> sources =
        Stream.concat(ofContracts.stream().map(Sla::contract), ours.stream().map(Slo::source))
            .distinct()
            .toList();
    var views = new HashMap<UUID, ObjectiveView>();
    accounts.views(objectives.by(sources)).forEach(view -> views.put(view.id(), view));
    return views;
  }

  private Reading reading(Sla sla) {
    return promises.ofContract(sla.property(), sla.value(), sla.valueExt(), sla.unit());
  }

  private static SlaView view(
      Sla sla, Reading reading, String source, Map<UUID, ObjectiveView> known) {
    return switch (reading) {
      case Reading.Unmeasured(String why) -> SlaView.of(sla, SlaState.UNMEASURED, why, List.of());
      case Reading.Unreadable(String why) -> SlaView.of(sla, SlaState.UNREADABLE, why, List.of());
      case Reading.Measured(var promise) -> {
        List<ObjectiveView> found =
            datasets(sla).stream()
                .map(dataset -> known.get(promise.id(source, dataset)))
                .filter(Objects::nonNull)
                .toList();
        yield SlaView.of(
            sla, SlaState.of(found.stream().map(ObjectiveView::standing).toList()), null, found);
      }
    };
  }

  private static List<Urn> datasets(Sla sla) {
    return sla.datasets().stream()
        .map(dataset -> Urn.parse(Urn.Kind.DATASET, "datasets", dataset))
        .toList();
  }
}
