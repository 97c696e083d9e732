package io.meshwork.catalog.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;

/** Finds what a person is a member of. */
public final class Members {

  private Members() {}

  /**
   * The first few things that have the person as a member.
   *
   * @param table with a jsonb column {@code members}
   * @param name the column that names them
   */
  public static List<String> of(EntityManager entities, String table, String name, String person) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT %s FROM %s
            WHERE deleted_at IS NULL
              AND members @> jsonb_build_array(jsonb_build_object('person', CAST(:person AS text)))
            LIMIT 6
            """
                .formatted(name, table),
            String.class)
        .setParameter("person", person)
        .getResultList();
  }
}
