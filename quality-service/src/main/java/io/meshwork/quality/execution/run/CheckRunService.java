package io.meshwork.quality.execution.run;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.contract.ContractDataset;
import io.meshwork.quality.contract.ContractService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes requests to run checks, and tells how runs go. */
@ApplicationScoped
@Transactional
public class CheckRunService {

  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final UUID HIGHEST = new UUID(-1, -1);

  private final CheckRuns runs;
  private final Samples samples;
  private final CheckService checks;
  private final ContractService contracts;

  CheckRunService(CheckRuns runs, Samples samples, CheckService checks, ContractService contracts) {
    this.runs = runs;
    this.samples = samples;
    this.checks = checks;
    this.contracts = contracts;
  }

  /**
   * Puts a run into the queue for each dataset whose checks are asked for. Where one waits that
   * somebody asked for before, it is that one.
   *
   * @return at least one
   * @throws Failure CONFLICT if nobody declares a check there
   */
  List<CheckRunView> request(@Nullable CheckRunDraft draft, String actor) {
    if (draft == null || (draft.dataset() == null) == (draft.contract() == null)) {
      throw Failure.invalid("", "The body must name either a dataset or a contract.");
    }
    List<Urn> checked = datasets(draft).stream().filter(this::isChecked).toList();
    if (checked.isEmpty()) {
      throw Failure.conflict(
          "No check is declared there: there is nothing to run for %s."
              .formatted(draft.dataset() == null ? draft.contract() : draft.dataset()));
    }
    var requested = new ArrayList<CheckRunView>();
    for (Urn dataset : checked) {
      requested.add(runs.waiting(dataset).orElseGet(() -> queue(dataset, actor)));
    }
    return requested;
  }

  CheckRunView get(UUID id) {
    return runs.find(id).orElseThrow(() -> Failure.notFound("check run " + id));
  }

  /** The runs of a dataset, the latest first. */
  Page<CheckRunView> list(Urn dataset, PageRequest page) {
    String[] after = page.after().split("/", 2);
    try {
      return Page.of(
          runs.before(
              dataset,
              page.after().isEmpty() ? LAST : Instant.parse(after[0]),
              page.after().isEmpty() ? HIGHEST : UUID.fromString(after[1]),
              page.size() + 1),
          page,
          run -> run.queuedAt() + "/" + run.id());
    } catch (DateTimeException
        | IllegalArgumentException
        | ArrayIndexOutOfBoundsException foreign) {
      throw Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
    }
  }

  /** The rows that failed in a run, as far as they may be shown. */
  List<SampleView> samples(UUID id) {
    return samples.of(id);
  }

  private CheckRunView queue(Urn dataset, String actor) {
    UUID id = UUID.randomUUID();
    runs.request(id, dataset, actor);
    return get(id);
  }

  private List<Urn> datasets(CheckRunDraft draft) {
    return draft.dataset() != null
        ? List.of(Urn.parse(Urn.Kind.DATASET, "dataset", draft.dataset()))
        : contracts
            .datasets(Urn.parse(Urn.Kind.CONTRACT, "contract", String.valueOf(draft.contract())))
            .stream()
            .map(ContractDataset::dataset)
            .distinct()
            .toList();
  }

  private boolean isChecked(Urn dataset) {
    return !checks.declaredOn(dataset).isEmpty();
  }
}
