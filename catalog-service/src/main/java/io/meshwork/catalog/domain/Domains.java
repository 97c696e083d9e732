package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.catalog.person.Members;
import io.meshwork.catalog.person.PersonRole;
import io.meshwork.catalog.person.PersonRoles;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Domains implements PanacheRepository<Domain>, Dependents, PersonRoles {

  /** The domain's row, deleted or not. */
  Optional<Domain> at(String path) {
    return find("path", path).firstResultOptional();
  }

  /**
   * The domain.
   *
   * @throws Failure NOT_FOUND if it does not exist
   */
  Domain existing(String path) {
    return at(path)
        .filter(Domain::exists)
        .orElseThrow(() -> Failure.notFound(Urn.domain(path).toString()));
  }

  /** Keeps the domain from being deleted until the transaction ends. */
  boolean hold(String path) {
    return find("path = ?1 and deletedAt is null", path)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional()
        .isPresent();
  }

  List<Domain> existing(String after, int limit) {
    return find("path > ?1 and deletedAt is null order by path", after).page(0, limit).list();
  }

  /** The domain and all below it, parents first. */
  List<Domain> tree(String path) {
    return list(
        "(path = ?1 or path like ?2) and deletedAt is null order by path", path, path + "/%");
  }

  /** Removes the row of a deleted domain, and returns the revision it stood at. */
  long clear(Domain former) {
    delete(former);
    flush();
    return former.revision();
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return switch (urn.kind()) {
      case TEAM -> urns("owner = ?1 and deletedAt is null", urn.first());
      case PERSON -> having(urn.first(), 6).stream().map(Urn::domain).toList();
      case DOMAIN -> urns("path like ?1 and deletedAt is null", urn.first() + "/%");
      default -> List.of();
    };
  }

  @Override
  public List<PersonRole> rolesOf(String person, int limit) {
    return list("path in ?1 order by path", having(person, limit)).stream()
        .map(
            domain ->
                new PersonRole(
                    Urn.domain(domain.path).toString(),
                    domain.title,
                    Members.role(domain.members, person)))
        .toList();
  }

  private List<String> having(String member, int limit) {
    return Members.of(getEntityManager(), "domain", "path", member, limit);
  }

  private List<Urn> urns(String query, String parameter) {
    return find(query, parameter).page(0, 6).stream()
        .map(domain -> Urn.domain(domain.path))
        .toList();
  }
}
