package io.meshwork.lineage.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Runs implements PanacheRepositoryBase<Run, Run.Key> {

  /** The runs of a job that come after one of them, the latest first. */
  List<Run> of(UUID job, Instant beganAt, String id, int limit) {
    return find(
            "jobKey = ?1 and (beganAt < ?2 or (beganAt = ?2 and id < ?3))"
                + " order by beganAt desc, id desc",
            job,
            beganAt,
            id)
        .page(0, limit)
        .list();
  }

  /** The runs of that id: one, unless a producer used it for several jobs. */
  List<Run> withId(UUID idKey) {
    return list("idKey", idKey);
  }
}
