package io.meshwork.catalog.person;

import java.util.List;

/** A feature in whose things people have roles, which people do not know. */
public interface PersonRoles {

  /** Of the person's roles in its things the first {@code limit}, by URN. */
  List<PersonRole> rolesOf(String person, int limit);
}
