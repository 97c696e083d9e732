package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.name.Names;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes domains together with all that is below them. Nobody else writes meanwhile. */
@ApplicationScoped
@Transactional
public class ReorganisationService {

  private final Domains domains;
  private final DomainRevisions revisions;
  private final TeamService teams;
  private final List<Residents> residents;
  private final ChangeLog changes;
  private final Drafts drafts;

  ReorganisationService(
      Domains domains,
      DomainRevisions revisions,
      TeamService teams,
      @All List<Residents> residents,
      ChangeLog changes,
      Drafts drafts) {
    this.domains = domains;
    this.revisions = revisions;
    this.teams = teams;
    this.residents = residents;
    this.changes = changes;
    this.drafts = drafts;
  }

  /**
   * Moves a domain, with its subdomains, products and datasets. What it leaves behind says where it
   * went.
   *
   * @param expected the revision the caller saw, null for any
   * @throws Failure INVALID for a path that cannot be, CONFLICT if there is a domain already
   */
  public DomainView move(
      String path, Relocation relocation, @Nullable Long expected, String actor) {
    drafts.check(relocation);
    String to = relocation.to();
    changes.lockAll();
    Domain domain = domains.existing(path);
    changes.checkRevision(Urn.domain(path), expected, domain.revision());
    if (to.equals(path)) {
      return DomainView.of(domain);
    }
    List<Domain> tree = domains.tree(path);
    checkPlace(path, to, tree);
    tree.forEach(each -> revisions.move(each, to + each.path.substring(path.length()), actor));
    residents.forEach(feature -> feature.moved(path, to, actor));
    return DomainView.of(domains.existing(to));
  }

  /**
   * Gives a domain to another team, and with it whatever of it and below it belongs to the team
   * that had it.
   *
   * @param expected the revision the caller saw, null for any
   */
  public DomainView transfer(
      String path, Handover handover, @Nullable Long expected, String actor) {
    drafts.check(handover);
    String to = handover.owner();
    changes.lockAll();
    Domain domain = domains.existing(path);
    changes.checkRevision(Urn.domain(path), expected, domain.revision());
    if (!teams.hold(to)) {
      throw Failure.invalid("owner", "there is no team '%s'".formatted(to));
    }
    String from = domain.owner;
    if (to.equals(from)) {
      return DomainView.of(domain);
    }
    for (Domain each : domains.tree(path)) {
      if (each.owner.equals(from)) {
        each.owner = to;
        revisions.make(each, actor, "Given to team:%s with domain:%s".formatted(to, path));
      }
    }
    residents.forEach(feature -> feature.transferred(path, from, to, actor));
    return DomainView.of(domains.existing(path));
  }

  private void checkPlace(String path, String to, List<Domain> tree) {
    if (to.startsWith(path + "/")) {
      throw Failure.invalid("to", "must not be below the domain itself");
    }
    for (Domain each : tree) {
      String place = to + each.path.substring(path.length());
      Names.pathFault("to", place)
          .ifPresent(
              fault -> {
                throw Failure.invalid(List.of(fault));
              });
    }
    int parentEnd = to.lastIndexOf('/');
    if (parentEnd > 0 && !domains.hold(to.substring(0, parentEnd))) {
      throw Failure.invalid("to", "the parent domain must exist: " + to.substring(0, parentEnd));
    }
    if (domains.hold(to)) {
      throw Failure.conflict("There is a domain:%s already.".formatted(to));
    }
  }
}
