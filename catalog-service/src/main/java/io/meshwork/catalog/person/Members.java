package io.meshwork.catalog.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;

/** Finds what a person is a member of. */
public final class Members {

  private Members() {}

  /**
   * Things that have the person as a member, {@code limit} at most.
   *
   * @param table with a jsonb column {@code members}
   * @param name the column that names them
   */
  public static List<String> of(
      EntityManager entities, String table, String name, String person, int limit) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT %s FROM %s
            WHERE deleted_at IS NULL
              AND members @> jsonb_build_array(jsonb_build_object('person', CAST(:person AS text)))
            ORDER BY 1 LIMIT %d
            """
                .formatted(name, table, limit),
            String.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** What the person is among the members; empty if nobody said. */
  public static String role(List<Member> members, String person) {
    return members.stream()
        .filter(member -> member.person().equals(person))
        .map(Member::role)
        .findFirst()
        .orElse("");
  }
}
