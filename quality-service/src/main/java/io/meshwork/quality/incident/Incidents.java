package io.meshwork.quality.incident;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The incidents. */
@ApplicationScoped
class Incidents implements PanacheRepository<Incident> {

  private static final String AROUND =
      "SELECT DISTINCT incident FROM incident_dataset WHERE is_current AND dataset_key = ANY (?)";
  private static final String ROOTED =
      "SELECT id FROM incident WHERE state IN ('OPEN', 'ACKNOWLEDGED') AND root_key = ANY (?)";

  private final Statements statements;

  Incidents(Statements statements) {
    this.statements = statements;
  }

  Optional<Incident> find(UUID id) {
    return find("id", id).firstResultOptional();
  }

  Incident require(UUID id) {
    return find(id).orElseThrow(() -> Failure.notFound("incident " + id));
  }

  /** The incidents that any of {@code datasets} is in now, the first to be opened first. */
  List<Incident> around(Collection<Urn> datasets) {
    return select(AROUND, datasets);
  }

  /** Those that go on and whose root is one of {@code datasets}, the first to be opened first. */
  List<Incident> rootedIn(Collection<Urn> datasets) {
    return select(ROOTED, datasets);
  }

  private List<Incident> select(String sql, Collection<Urn> datasets) {
    flush();
    List<UUID> found =
        statements.list(
            sql,
            row -> row.getObject(1, UUID.class),
            Statements.Many.uuids(datasets.stream().map(Urn::key).toList()));
    return found.isEmpty() ? List.of() : list("id in ?1 order by position", found);
  }

  /** The one of a root that was resolved last, if that was not before {@code since}. */
  Optional<Incident> resolvedSince(Urn root, Instant since) {
    return find(
            "rootKey = ?1 and state = ?2 and endedAt >= ?3",
            Sort.descending("endedAt"),
            root.key(),
            IncidentState.RESOLVED,
            since)
        .firstResultOptional();
  }

  /** What was merged into {@code from} goes on in {@code to}. */
  void redirect(UUID from, UUID to) {
    list("mergedInto", from).forEach(merged -> merged.mergedInto = to);
  }

  /** At most so many of those wanted that were opened before one, the latest first. */
  List<Incident> before(long position, IncidentFilter filter, int limit) {
    var query = new StringBuilder("position < :position");
    var values = new HashMap<String, Object>();
    values.put("position", position);
    if (!filter.states().isEmpty()) {
      query.append(" and state in :states");
      values.put("states", filter.states());
    }
    if (!filter.severities().isEmpty()) {
      query.append(" and severity in :severities");
      values.put("severities", filter.severities());
    }
    if (filter.dataset() != null) {
      query.append(
          " and id in (select m.incident from IncidentDataset m where m.datasetKey = :dataset)");
      values.put("dataset", filter.dataset().key());
    }
    if (filter.product() != null) {
      query.append(
          " and id in (select p.incident from IncidentProduct p where p.product = :product)");
      values.put("product", filter.product().toString());
    }
    if (filter.domain() != null) {
      query.append(" and (domain = :domain or locate(:below, domain) = 1)");
      values.put("domain", filter.domain());
      values.put("below", filter.domain() + "/");
    }
    if (filter.team() != null) {
      query.append(" and team = :team");
      values.put("team", filter.team());
    }
    return find(query + " order by position desc", values).page(0, limit).list();
  }
}
