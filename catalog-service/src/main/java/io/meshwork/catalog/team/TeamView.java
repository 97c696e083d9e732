package io.meshwork.catalog.team;

import io.meshwork.catalog.person.Member;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team. */
@Schema(name = "Team")
public record TeamView(
    String urn,
    String name,
    String title,
    String description,
    String contact,
    String onCall,
    List<Member> members,
    long revision,
    Instant updatedAt) {

  static TeamView of(Team team) {
    return new TeamView(
        Urn.team(team.name).toString(),
        team.name,
        team.title,
        team.description,
        team.contact,
        team.onCall,
        team.members,
        team.revision(),
        team.updatedAt());
  }
}
