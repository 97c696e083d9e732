package io.meshwork.catalog.team;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What search knows of teams. */
@ApplicationScoped
@Transactional
class TeamParts implements PartSource {

  private final Teams teams;

  TeamParts(Teams teams) {
    this.teams = teams;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.TEAM;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    return teams.list("name in ?1", urns.stream().map(Urn::first).toList()).stream()
        .map(TeamParts::part)
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    String name = after.isEmpty() ? "" : Urn.parse("after", after).first();
    return teams.find("name > ?1 order by name", name).page(0, size).stream()
        .map(team -> Urn.team(team.name).toString())
        .toList();
  }

  private static SearchPart part(Team team) {
    return SearchPart.newBuilder()
        .setUrn(Urn.team(team.name).toString())
        .setRevision(team.revision())
        .setLive(team.exists())
        .setName(team.name)
        .setTitle(team.title)
        .setDescription(team.description)
        .setUpdatedAt(Timestamps.fromMillis(team.updatedAt().toEpochMilli()))
        .build();
  }
}
