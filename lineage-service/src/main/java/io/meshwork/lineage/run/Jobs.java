package io.meshwork.lineage.run;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Jobs implements PanacheRepository<Job> {

  Optional<Job> named(Urn urn) {
    return find("urnKey", urn.key()).firstResultOptional();
  }

  List<Job> withKeys(Collection<UUID> keys) {
    return list("urnKey in ?1", keys);
  }

  /** Those of which a run was started by one of the latest {@code runs} of a job, by URN. */
  List<Job> startedBy(String urn, UUID key, int runs, int limit) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT * FROM job WHERE urn_key IN (
              SELECT child.job_key
              FROM (SELECT id FROM run WHERE job_key = :key ORDER BY began_at DESC, id DESC LIMIT :runs) AS parent
              JOIN run AS child ON md5(child.parent_job || ' ' || child.parent_run) = md5(:urn || ' ' || parent.id)
                AND child.parent_run <> ''
              WHERE child.parent_job = :urn AND child.job_key <> :key
            )
            ORDER BY urn LIMIT :limit
            """,
            Job.class)
        .setParameter("key", key)
        .setParameter("urn", urn)
        .setParameter("runs", runs)
        .setParameter("limit", limit)
        .getResultList();
  }

  List<Job> after(String urn, int limit) {
    return find("left(urn, 512) >= left(?1, 512) and urn > ?1 order by left(urn, 512), urn", urn)
        .page(0, limit)
        .list();
  }
}
