package io.meshwork.quality.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what other tools report. */
@ApplicationScoped
@Transactional
public class ReportService {

  /** Of one report. */
  static final int MAX_RESULTS = 50_000;

  private static final int MAX_FORMAT = 200;

  private final Map<Tool, Dialect> dialects = new EnumMap<>(Tool.class);
  private final Reports reports;
  private final ResultService results;
  private final ReportConfig config;
  private final Clock clock;

  ReportService(
      @All List<Dialect> dialects,
      Reports reports,
      ResultService results,
      ReportConfig config,
      Clock clock) {
    dialects.forEach(dialect -> this.dialects.put(dialect.tool(), dialect));
    this.reports = reports;
    this.results = results;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Takes in a report, all of its results or none. The same again changes nothing.
   *
   * @throws Failure INVALID if it is not a report of that tool, or it cannot be known what it is
   *     about
   */
  public ReportRecorded take(Submission submission, String actor) {
    Reading reading = read(submission);
    List<ResultDraft> found = ReportedResults.of(reading);
    if (found.size() > MAX_RESULTS) {
      throw Failure.invalid(
          "", "holds %d results; at most %d are allowed".formatted(found.size(), MAX_RESULTS));
    }
    int recorded = found.isEmpty() ? 0 : results.recordAll(found);
    ReportView view = view(submission, reading, found, actor);
    List<Urn> datasets =
        view.datasets().stream()
            .map(dataset -> Urn.parse(Urn.Kind.DATASET, "dataset", dataset.dataset()))
            .toList();
    return new ReportRecorded(
        recorded, reports.save(view, Gzip.compress(submission.document()), datasets));
  }

  /** One report. */
  public ReportView get(UUID id) {
    return reports.get(id).orElseThrow(() -> Failure.notFound("report " + id));
  }

  /** The document of a report, byte for byte as it came. */
  public byte[] document(UUID id) {
    return Gzip.decompress(
        reports.document(id).orElseThrow(() -> Failure.notFound("report " + id)));
  }

  /**
   * Reports, the latest to arrive first.
   *
   * @param dataset only those with results of it; null for all
   * @param tool only its own; null for all
   */
  public Page<ReportView> list(@Nullable Urn dataset, @Nullable Tool tool, PageRequest page) {
    long before = page.after().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return Page.of(
            reports.before(before, dataset, tool, page.size() + 1),
            page,
            row -> Long.toString(row.position()))
        .map(Reports.Row::view);
  }

  private Reading read(Submission submission) {
    JsonNode document = Documents.read(submission.document());
    Dialect dialect = Objects.requireNonNull(dialects.get(submission.tool()));
    if (!dialect.recognizes(document)) {
      throw foreign(document, submission.tool());
    }
    return dialect.read(
        new Place("", document),
        submission,
        new Naming(submission.options(), config.dataSources()));
  }

  private Failure foreign(JsonNode document, Tool tool) {
    String hint =
        dialects.values().stream()
            .filter(other -> other.recognizes(document))
            .map(other -> other.tool().word())
            .findFirst()
            .map(" It is one of %1$s: post it to /api/v1/quality-reports/%1$s."::formatted)
            .orElse("");
    return Failure.invalid(
        "", "The document is not one that %s writes.%s".formatted(tool.word(), hint));
  }

  private ReportView view(
      Submission submission, Reading reading, List<ResultDraft> found, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ReportView(
        ReportIdentity.of(submission),
        submission.tool(),
        Texts.clip(reading.format(), MAX_FORMAT),
        found.stream()
            .map(ResultDraft::measuredAt)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(now),
        now,
        actor,
        found.size(),
        DatasetOutcomes.of(found),
        reading.remainder().list());
  }
}
