package io.meshwork.catalog.glossary;

import io.meshwork.catalog.history.Dependents;
import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class Terms implements PanacheRepository<Term>, Dependents {

  /** The term's row, deleted or not. */
  Optional<Term> row(Urn urn) {
    return find("urn", urn.toString()).firstResultOptional();
  }

  /** Those of {@code urns} that exist. */
  List<Term> existing(Collection<String> urns) {
    return list("urn in ?1 and deletedAt is null order by urn", urns);
  }

  List<Term> existing(String glossary, String after, int limit) {
    return find("glossary = ?1 and name > ?2 and deletedAt is null order by name", glossary, after)
        .page(0, limit)
        .list();
  }

  /** Which of {@code urns} exist; those keep doing so until the transaction ends. */
  Set<String> hold(Collection<String> urns) {
    return find("urn in ?1 and deletedAt is null order by urn", urns)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .stream()
        .map(term -> term.urn)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Urn> dependentsOf(Urn urn) {
    return switch (urn.kind()) {
      case TEAM -> urns("owner = ?1 and deletedAt is null", urn.first());
      case GLOSSARY -> urns("glossary = ?1 and deletedAt is null", urn.first());
      case TERM -> children(urn);
      default -> List.of();
    };
  }

  private List<Urn> children(Urn parent) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            SELECT urn FROM term
            WHERE deleted_at IS NULL AND parents @> ARRAY[CAST(:parent AS text)] ORDER BY urn LIMIT 6
            """,
            String.class)
        .setParameter("parent", parent.toString())
        .getResultStream()
        .map(urn -> Urn.parse(Urn.Kind.TERM, "urn", urn))
        .toList();
  }

  private List<Urn> urns(String query, String parameter) {
    return find(query, parameter).page(0, 6).stream()
        .map(term -> Urn.term(term.glossary, term.name))
        .toList();
  }
}
