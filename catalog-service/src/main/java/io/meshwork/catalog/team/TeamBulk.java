package io.meshwork.catalog.team;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Teams as lines of a bulk load. */
@ApplicationScoped
class TeamBulk implements BulkTarget<TeamDraft> {

  private final TeamService teams;

  TeamBulk(TeamService teams) {
    this.teams = teams;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.TEAM;
  }

  @Override
  public List<String> key() {
    return List.of("name");
  }

  @Override
  public Class<TeamDraft> draftType() {
    return TeamDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, TeamDraft draft, String actor) {
    return teams.put(urn.first(), draft, null, actor);
  }
}
