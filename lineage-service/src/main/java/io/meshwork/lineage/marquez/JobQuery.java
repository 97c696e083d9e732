package io.meshwork.lineage.marquez;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the jobs. */
@ApplicationScoped
class JobQuery {

  private static final String SELECT =
      "SELECT id, urn, description, first_seen, last_seen FROM job WHERE ";

  private static final String PAGE =
      SELECT + Range.CONTAINS + " ORDER BY left(urn, 512), urn LIMIT ? OFFSET ?";

  private final Statements statements;

  JobQuery(Statements statements) {
    this.statements = statements;
  }

  /** Those in a range, by URN. */
  List<JobRow> list(Range range, Slice slice) {
    return statements.list(PAGE, JobRow::read, range.and(slice.limit(), slice.offset()));
  }

  long count(Range range) {
    return statements.count("SELECT count(*) FROM job WHERE " + Range.CONTAINS, range.and());
  }

  Optional<JobRow> named(Urn urn) {
    return statements.list(SELECT + "urn_key = ?", JobRow::read, urn.key()).stream().findFirst();
  }

  List<JobRow> withIds(Collection<Long> ids) {
    return statements.list(SELECT + "id = ANY (?)", JobRow::read, Statements.Many.numbers(ids));
  }
}
