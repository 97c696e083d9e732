package io.meshwork.quality.datacontract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.contract.ContractDataset;
import io.meshwork.quality.contract.ContractService;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in runs of datacontract-cli: what their checks found, on the datasets of the contract. */
@ApplicationScoped
@Transactional
public class TestRunService {

  private final TestRuns runs;
  private final ContractService contracts;
  private final CheckService checks;
  private final ResultService results;
  private final Drafts drafts;
  private final ObjectMapper json;
  private final Clock clock;

  TestRunService(
      TestRuns runs,
      ContractService contracts,
      CheckService checks,
      ResultService results,
      Drafts drafts,
      ObjectMapper json,
      Clock clock) {
    this.runs = runs;
    this.contracts = contracts;
    this.checks = checks;
    this.results = results;
    this.drafts = drafts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes in a run. The same run again changes nothing. Of a contract whose datasets nobody knows,
   * the run is kept and nothing is recorded.
   *
   * @return how many results were new
   */
  int take(JsonNode document, String actor) throws JsonProcessingException {
    TestRunDraft run = json.treeToValue(document, TestRunDraft.class);
    drafts.check(run);
    Instant measuredAt = time(run);
    Urn contract = Urn.contract(Objects.requireNonNull(run.dataContractId()));
    UUID id = UUID.fromString(Objects.requireNonNull(run.runId()));
    if (!runs.add(id, contract, document.toString(), actor, clock.instant())) {
      return 0;
    }
    List<ContractDataset> datasets = tested(contracts.datasets(contract), run.server());
    List<DeclaredCheck> declared =
        checks.declaredBy(
            contract, datasets.stream().map(ContractDataset::dataset).distinct().toList());
    List<ResultDraft> found = new TestResults(datasets, declared, measuredAt).of(run);
    return found.isEmpty() ? 0 : results.recordAll(found);
  }

  /** A run as it came. */
  String get(UUID id) {
    return runs.document(id).orElseThrow(() -> Failure.notFound("test run " + id));
  }

  /** Those on the server that was tested; all, if the contract does not know it. */
  private static List<ContractDataset> tested(
      List<ContractDataset> datasets, @Nullable String server) {
    List<ContractDataset> there =
        datasets.stream().filter(dataset -> dataset.server().equals(server)).toList();
    return there.isEmpty() ? datasets : there;
  }

  private static Instant time(TestRunDraft run) {
    String text = run.timestampEnd() == null ? run.timestampStart() : run.timestampEnd();
    try {
      return OffsetDateTime.parse(Objects.requireNonNullElse(text, "")).toInstant();
    } catch (DateTimeException noZone) {
      try {
        return LocalDateTime.parse(Objects.requireNonNullElse(text, "")).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException noTime) {
        throw Failure.invalid("timestampEnd", "must be a time such as 2026-01-31T12:00:00Z");
      }
    }
  }
}
