package io.meshwork.catalog.team;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.catalog.person.Members;
import io.meshwork.catalog.person.PersonRole;
import io.meshwork.catalog.person.PersonRoles;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Teams implements PanacheRepository<Team>, Dependents, PersonRoles {

  /** The team's row, deleted or not. */
  Optional<Team> named(String name) {
    return find("name", name).firstResultOptional();
  }

  /** Keeps the team from being deleted until the transaction ends. */
  boolean hold(String name) {
    return find("name = ?1 and deletedAt is null", name)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional()
        .isPresent();
  }

  List<Team> existing(String after, int limit) {
    return find("name > ?1 and deletedAt is null order by name", after).page(0, limit).list();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return urn.kind() == Urn.Kind.PERSON
        ? having(urn.first(), 6).stream().map(Urn::team).toList()
        : List.of();
  }

  @Override
  public List<PersonRole> rolesOf(String person, int limit) {
    return list("name in ?1 order by name", having(person, limit)).stream()
        .map(
            team ->
                new PersonRole(
                    Urn.team(team.name).toString(), team.title, Members.role(team.members, person)))
        .toList();
  }

  private List<String> having(String member, int limit) {
    return Members.of(getEntityManager(), "team", "name", member, limit);
  }
}
