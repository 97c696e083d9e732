package io.meshwork.quality.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.metric.MetricService;
import io.meshwork.quality.metric.PointDraft;
import io.meshwork.quality.report.Finding;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Reading;
import io.meshwork.quality.report.Remainder;
import io.meshwork.quality.report.ReportedResults;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what facets say: assertions and tests become results of checks, numbers become points of
 * metrics. The same again changes nothing; what cannot be understood is told and passed over.
 */
@ApplicationScoped
@Transactional
class FacetService {

  private final ObjectMapper json;
  private final ResultService results;
  private final MetricService metrics;
  private final Skips skips;

  FacetService(ObjectMapper json, ResultService results, MetricService metrics, Skips skips) {
    this.json = json;
    this.results = results;
    this.metrics = metrics;
    this.skips = skips;
  }

  /**
   * Takes in facets.
   *
   * @param facets as JSON, by their names
   * @param at when they were told
   * @param run that wrote the version of the dataset that they are about; null if nobody knows
   */
  void take(Urn dataset, Map<String, String> facets, Instant at, @Nullable String run) {
    var remainder = new Remainder();
    var findings = new ArrayList<Finding>();
    var points = new ArrayList<PointDraft>();
    facets.forEach(
        (name, text) -> {
          try {
            var facet = new Place(name, json.readTree(text));
            findings.addAll(Assertions.of(facet, dataset, at, remainder));
            points.addAll(Measurements.of(facet, dataset, at, remainder));
          } catch (JsonProcessingException | Failure malformed) {
            remainder.add("cannot be read", name);
          }
        });
    dropRepeated(findings);
    List<ResultDraft> found = ReportedResults.of(new Reading("OpenLineage", findings, remainder));
    if (!found.isEmpty()) {
      results.recordAll(found.stream().map(result -> result.about(run)).toList());
    }
    metrics.recordAll(points);
    skips.tell(dataset, at, remainder.list());
  }

  /** An assertion says more, such as the column, than the test of the run by the same name. */
  private static void dropRepeated(List<Finding> findings) {
    Set<String> asserted =
        findings.stream()
            .filter(finding -> !Assertions.isOfRun(finding))
            .map(Finding::check)
            .collect(Collectors.toSet());
    findings.removeIf(finding -> Assertions.isOfRun(finding) && asserted.contains(finding.check()));
  }
}
