package io.meshwork.catalog.person;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Person;
import io.meshwork.contracts.catalog.v1.PersonUpdated;
import java.util.List;

/** People as the contracts have them. */
public final class PersonProtos {

  private PersonProtos() {}

  static PersonUpdated toEvent(PersonView person) {
    return PersonUpdated.newBuilder().setPerson(toProto(person)).build();
  }

  static Person toProto(PersonView person) {
    return Person.newBuilder()
        .setUrn(person.urn())
        .setName(person.name())
        .setTitle(person.title())
        .setEmail(person.email())
        .setRevision(person.revision())
        .setUpdatedAt(Timestamps.fromMillis(person.updatedAt().toEpochMilli()))
        .build();
  }

  public static List<io.meshwork.contracts.catalog.v1.Member> toProto(List<Member> members) {
    return members.stream()
        .map(
            member ->
                io.meshwork.contracts.catalog.v1.Member.newBuilder()
                    .setPerson(member.person())
                    .setRole(member.role())
                    .build())
        .toList();
  }

  public static List<Member> toMembers(List<io.meshwork.contracts.catalog.v1.Member> members) {
    return members.stream()
        .map(member -> new Member(member.getPerson(), member.getRole()))
        .toList();
  }
}
