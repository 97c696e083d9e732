package io.meshwork.gateway.product;

import com.google.protobuf.Timestamp;
import io.meshwork.contracts.catalog.v1.Column;
import io.meshwork.contracts.catalog.v1.Dataset;
import io.meshwork.contracts.catalog.v1.Team;
import io.meshwork.contracts.lineage.v1.Scene;
import io.meshwork.contracts.quality.v1.Assessment;
import io.meshwork.contracts.quality.v1.CheckResult;
import io.meshwork.gateway.search.SearchHit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a page, from what the services answer. */
final class PageProtos {

  private PageProtos() {}

  static ProductPage.Owner owner(Team team) {
    return new ProductPage.Owner(team.getUrn(), team.getName(), team.getTitle(), team.getContact());
  }

  static ProductPage.Dataset dataset(
      Dataset dataset, @Nullable Assessment assessment, List<CheckResult> checks) {
    return new ProductPage.Dataset(
        dataset.getUrn(),
        dataset.getNamespace(),
        dataset.getName(),
        dataset.getTitle(),
        dataset.getDescription(),
        dataset.getColumnsList().stream().map(PageProtos::column).toList(),
        assessment == null ? null : quality(assessment),
        checks.stream().map(PageProtos::check).toList());
  }

  private static ProductPage.Column column(Column column) {
    return new ProductPage.Column(
        column.getName(),
        column.getType(),
        column.getDescription(),
        column.hasNullable() ? column.getNullable() : null,
        column.hasPrimaryKey() ? column.getPrimaryKey() : null,
        column.hasUnique() ? column.getUnique() : null,
        textOrNull(column.getReferences()),
        textOrNull(column.getClassification()),
        column.getTagsList(),
        column.getTermsList());
  }

  static ProductPage.Quality quality(Assessment assessment) {
    String state = word(assessment.getState().name(), "STATE_");
    return new ProductPage.Quality(
        state.equals("unspecified") ? "unknown" : state,
        assessment.getPassing(),
        assessment.getWarning(),
        assessment.getFailing(),
        assessment.getErroring(),
        assessment.hasLastMeasuredAt() ? instant(assessment.getLastMeasuredAt()) : null);
  }

  static ProductPage.Lineage lineage(Scene scene, Map<String, SearchHit> known) {
    return new ProductPage.Lineage(
        scene.getNodesList().stream()
            .map(
                node -> {
                  SearchHit hit = known.get(node.getUrn());
                  return new ProductPage.Neighbour(
                      node.getUrn(),
                      hit == null ? "" : hit.title(),
                      hit == null ? "" : hit.domain(),
                      hit == null ? "" : hit.quality(),
                      node.getHop(),
                      node.getHiddenUpstream(),
                      node.getHiddenDownstream());
                })
            .toList(),
        scene.getEdgesList().stream()
            .map(
                edge ->
                    new ProductPage.Flow(
                        edge.getOrigin(),
                        edge.getDestination(),
                        edge.getEvidenceList().stream()
                            .map(
                                flow ->
                                    new ProductPage.Evidence(
                                        flow.getOrigin(),
                                        flow.getJobsList(),
                                        flow.getDestination()))
                            .toList()))
            .toList(),
        scene.getTruncated());
  }

  private static ProductPage.Check check(CheckResult check) {
    return new ProductPage.Check(
        check.getCheck(),
        check.getColumn(),
        check.getDimension(),
        word(check.getOutcome().name(), "OUTCOME_"),
        check.hasValue() ? check.getValue() : null,
        check.getExpectation(),
        check.getMessage(),
        instant(check.getMeasuredAt()));
  }

  static String word(String constant, String prefix) {
    return constant.substring(prefix.length()).toLowerCase(Locale.ROOT);
  }

  /** What the contracts leave empty, REST leaves out. */
  static @Nullable String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
