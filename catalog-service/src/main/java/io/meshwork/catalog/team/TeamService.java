package io.meshwork.catalog.team;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
import io.meshwork.catalog.person.PersonService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Keeps the teams. */
@ApplicationScoped
@Transactional
public class TeamService {

  private final Teams teams;
  private final PersonService people;
  private final ChangeLog changes;
  private final Drafts drafts;

  TeamService(Teams teams, PersonService people, ChangeLog changes, Drafts drafts) {
    this.teams = teams;
    this.people = people;
    this.changes = changes;
    this.drafts = drafts;
  }

  public TeamView get(String name) {
    return TeamView.of(existing(name));
  }

  public Page<TeamView> list(PageRequest page) {
    return Page.of(teams.existing(page.after(), page.size() + 1), page, team -> team.name)
        .map(TeamView::of);
  }

  public boolean exists(String name) {
    return teams.named(name).filter(Team::exists).isPresent();
  }

  /** Whether the team exists; if so, it cannot be deleted before the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean hold(String name) {
    return teams.hold(name);
  }

  /**
   * Creates the team or replaces it whole. A draft that changes nothing makes no revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<TeamView> put(
      String name, TeamDraft draft, @Nullable Long expected, String actor) {
    Names.check("name", name);
    drafts.check(draft);
    Urn urn = Urn.team(name);
    changes.lock(urn);
    Failure.throwIfAny(people.faults(draft.members()));
    Team team = teams.named(name).orElseGet(Team::new);
    boolean isNew = !team.exists();
    changes.checkRevision(urn, expected, team.visibleRevision());
    if (!isNew && team.draft().equals(draft)) {
      return new Written<>(false, TeamView.of(team));
    }
    team.name = name;
    team.declare(draft);
    team.touch(changes.now());
    teams.persist(team);
    TeamView view = TeamView.of(team);
    changes.put(
        isNew, new ChangeLog.Origin(urn, team.revision(), actor), view, TeamProtos.toEvent(view));
    return new Written<>(isNew, view);
  }

  /**
   * Deletes the team.
   *
   * @throws Failure CONFLICT while it owns something
   */
  public void delete(String name, @Nullable Long expected, String actor) {
    Urn urn = Urn.team(name);
    changes.lock(urn);
    Team team = existing(name);
    changes.checkRevision(urn, expected, team.visibleRevision());
    team.delete(changes.now());
    teams.flush();
    changes.checkUnused(urn);
    changes.deleted(new ChangeLog.Origin(urn, team.revision(), actor));
  }

  private Team existing(String name) {
    return teams
        .named(name)
        .filter(Team::exists)
        .orElseThrow(() -> Failure.notFound(Urn.team(name).toString()));
  }
}
