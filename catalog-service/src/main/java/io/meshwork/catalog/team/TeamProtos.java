package io.meshwork.catalog.team;

import com.google.protobuf.util.Timestamps;
import io.meshwork.catalog.person.PersonProtos;
import io.meshwork.contracts.catalog.v1.Team;
import io.meshwork.contracts.catalog.v1.TeamUpdated;

/** Teams as the contracts have them. */
final class TeamProtos {

  private TeamProtos() {}

  static TeamUpdated toEvent(TeamView team) {
    return TeamUpdated.newBuilder().setTeam(toProto(team)).build();
  }

  static Team toProto(TeamView team) {
    return Team.newBuilder()
        .setUrn(team.urn())
        .setName(team.name())
        .setTitle(team.title())
        .setDescription(team.description())
        .setContact(team.contact())
        .setOnCall(team.onCall())
        .addAllMembers(PersonProtos.toProto(team.members()))
        .setRevision(team.revision())
        .setUpdatedAt(Timestamps.fromMillis(team.updatedAt().toEpochMilli()))
        .build();
  }
}
