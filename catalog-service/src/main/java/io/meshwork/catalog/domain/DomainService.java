package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
import io.meshwork.catalog.person.PersonService;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the domains. */
@ApplicationScoped
@Transactional
public class DomainService {

  private final Domains domains;
  private final DomainRevisions revisions;
  private final TeamService teams;
  private final PersonService people;
  private final ChangeLog changes;
  private final Drafts drafts;

  DomainService(
      Domains domains,
      DomainRevisions revisions,
      TeamService teams,
      PersonService people,
      ChangeLog changes,
      Drafts drafts) {
    this.domains = domains;
    this.revisions = revisions;
    this.teams = teams;
    this.people = people;
    this.changes = changes;
    this.drafts = drafts;
  }

  public DomainView get(String path) {
    return DomainView.of(domains.existing(path));
  }

  /** Name of the team that owns the domain; empty if there is no such domain. */
  public Optional<String> owner(String path) {
    return domains.at(path).filter(Domain::exists).map(domain -> domain.owner);
  }

  public Page<DomainView> list(PageRequest page) {
    return Page.of(domains.existing(page.after(), page.size() + 1), page, domain -> domain.path)
        .map(DomainView::of);
  }

  /** Whether the domain exists; if so, it cannot be deleted before the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean hold(String path) {
    return domains.hold(path);
  }

  /**
   * Creates the domain or replaces it whole. A draft that changes nothing makes no revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<DomainView> put(
      String path, DomainDraft draft, @Nullable Long expected, String actor) {
    Urn urn = Urn.domain(path);
    changes.lock(urn);
    Failure.throwIfAny(faults(path, draft));
    Domain domain = domains.at(path).orElseGet(Domain::new);
    boolean isNew = !domain.exists();
    changes.checkRevision(urn, expected, domain.visibleRevision());
    if (!isNew && domain.draft().equals(draft)) {
      return new Written<>(false, DomainView.of(domain));
    }
    domain.path = path;
    domain.declare(draft);
    return new Written<>(isNew, revisions.make(domain, actor));
  }

  /**
   * Deletes the domain.
   *
   * @throws Failure CONFLICT while it holds anything
   */
  public void delete(String path, @Nullable Long expected, String actor) {
    Urn urn = Urn.domain(path);
    changes.lock(urn);
    Domain domain = domains.existing(path);
    changes.checkRevision(urn, expected, domain.revision());
    domain.delete(changes.now());
    domains.flush();
    changes.checkUnused(urn);
    changes.deleted(new ChangeLog.Origin(urn, domain.revision(), actor));
  }

  private List<Violation> faults(String path, DomainDraft draft) {
    var faults = new ArrayList<>(drafts.faults(draft));
    Names.pathFault("path", path).ifPresent(faults::add);
    int parentEnd = path.lastIndexOf('/');
    if (parentEnd > 0 && !domains.hold(path.substring(0, parentEnd))) {
      faults.add(
          new Violation("path", "the parent domain must exist: " + path.substring(0, parentEnd)));
    }
    if (!draft.owner().isBlank() && !teams.hold(draft.owner())) {
      faults.add(new Violation("owner", "there is no team '%s'".formatted(draft.owner())));
    }
    faults.addAll(people.faults(draft.members()));
    return faults;
  }
}
