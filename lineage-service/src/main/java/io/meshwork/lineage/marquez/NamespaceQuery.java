package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Reads the namespaces, which are those of all datasets and jobs. */
@ApplicationScoped
class NamespaceQuery {

  private static final String ALL =
      """
      SELECT min(urn) AS urn, min(first_seen) AS first_seen, max(last_seen) AS last_seen
      FROM (SELECT urn, first_seen, last_seen FROM dataset
            UNION ALL SELECT urn, first_seen, last_seen FROM job) AS named
      GROUP BY split_part(urn, ':', 2)
      ORDER BY split_part(urn, ':', 2) LIMIT ? OFFSET ?
      """;

  private static final String ONE =
      """
      SELECT min(urn) AS urn, min(first_seen) AS first_seen, max(last_seen) AS last_seen
      FROM (SELECT urn, first_seen, last_seen FROM dataset WHERE %1$s
            UNION ALL SELECT urn, first_seen, last_seen FROM job WHERE %1$s) AS named
      HAVING min(urn) IS NOT NULL
      """
          .formatted(Range.CONTAINS);

  private static final String EXISTS =
      "SELECT 1 WHERE EXISTS (SELECT FROM dataset WHERE %1$s) OR EXISTS (SELECT FROM job WHERE %1$s)"
          .formatted(Range.CONTAINS);

  private final Statements statements;

  NamespaceQuery(Statements statements) {
    this.statements = statements;
  }

  List<NamespaceAnswer> list(Slice slice) {
    return statements.list(ALL, NamespaceQuery::read, slice.limit(), slice.offset());
  }

  /**
   * One of them.
   *
   * @throws Failure NOT_FOUND if nothing was ever named in it
   */
  NamespaceAnswer get(String namespace) {
    return statements.list(ONE, NamespaceQuery::read, ranges(namespace)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(namespace));
  }

  /**
   * Makes sure that there is such a namespace.
   *
   * @throws Failure NOT_FOUND if nothing was ever named in it
   */
  void require(String namespace) {
    if (statements.list(EXISTS, row -> row.getInt(1), ranges(namespace)).isEmpty()) {
      throw unknown(namespace);
    }
  }

  private static Object[] ranges(String namespace) {
    return Stream.of(Urn.Kind.DATASET, Urn.Kind.JOB)
        .flatMap(kind -> Stream.of(Range.of(kind, namespace).and()))
        .toArray();
  }

  private static Failure unknown(String namespace) {
    return Failure.notFound("namespace '" + namespace + "'");
  }

  private static NamespaceAnswer read(ResultSet row) throws SQLException {
    return new NamespaceAnswer(
        Urn.parse("urn", row.getString("urn")).first(),
        Statements.instant(row, "first_seen"),
        Statements.instant(row, "last_seen"));
  }
}
