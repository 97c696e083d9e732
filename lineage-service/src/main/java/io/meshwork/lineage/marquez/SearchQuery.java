package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Finds datasets and jobs by what is in their names. It looks at every one. */
@ApplicationScoped
class SearchQuery {

  private static final String NAMED =
      """
      SELECT urn, last_seen, replace(replace(
               substr(urn, length('%1$s:' || split_part(urn, ':', 2)) + 2), '%%3A', ':'), '%%25', '%%') AS name
      FROM %1$s WHERE %2$s
      """;

  private static final String FOUND =
      """
      SELECT urn, last_seen, count(*) OVER () AS total FROM (%s UNION ALL %s) AS named
      WHERE name ILIKE '%%' || ? || '%%' ESCAPE ''
      ORDER BY %s, urn LIMIT ?
      """;

  private static final String DATASETS =
      NAMED.formatted("dataset", Range.CONTAINS + " AND NOT " + DatasetQuery.IS_DELETED);

  private static final String JOBS = NAMED.formatted("job", Range.CONTAINS);

  private static final String BY_NAME = FOUND.formatted(DATASETS, JOBS, "name");
  private static final String BY_TIME = FOUND.formatted(DATASETS, JOBS, "last_seen DESC");

  private final Statements statements;

  SearchQuery(Statements statements) {
    this.statements = statements;
  }

  /** How a search is ordered. */
  enum Order {
    NAME,
    TIME
  }

  private record Found(SearchAnswer.Result result, long total) {}

  /**
   * Searches.
   *
   * @param pattern part of a name, whatever the case; {@code %} and {@code _} stand for any text
   *     and any character
   */
  SearchAnswer find(String pattern, Range datasets, Range jobs, Order order, int limit) {
    List<Found> found =
        statements.list(
            order == Order.NAME ? BY_NAME : BY_TIME,
            SearchQuery::read,
            datasets.and(jobs.and(pattern, limit)));
    return new SearchAnswer(
        found.isEmpty() ? 0 : found.getFirst().total(), found.stream().map(Found::result).toList());
  }

  private static Found read(ResultSet row) throws SQLException {
    Urn urn = Urn.parse("urn", row.getString("urn"));
    return new Found(
        new SearchAnswer.Result(
            urn.kind().name(),
            urn.second(),
            Statements.instant(row, "last_seen"),
            urn.first(),
            NodeId.of(urn)),
        row.getLong("total"));
  }
}
