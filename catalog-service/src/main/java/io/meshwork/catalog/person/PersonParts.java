package io.meshwork.catalog.person;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What search knows of people. */
@ApplicationScoped
@Transactional
class PersonParts implements PartSource {

  private final People people;

  PersonParts(People people) {
    this.people = people;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.PERSON;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    return people.list("name in ?1", urns.stream().map(Urn::first).toList()).stream()
        .map(PersonParts::part)
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    String name = after.isEmpty() ? "" : Urn.parse("after", after).first();
    return people.find("name > ?1 order by name", name).page(0, size).stream()
        .map(person -> Urn.person(person.name).toString())
        .toList();
  }

  /** The address stands for a description, so that it finds the person too. */
  private static SearchPart part(Person person) {
    return SearchPart.newBuilder()
        .setUrn(Urn.person(person.name).toString())
        .setRevision(person.revision())
        .setLive(person.exists())
        .setName(person.name)
        .setTitle(person.title)
        .setDescription(person.email)
        .setUpdatedAt(Timestamps.fromMillis(person.updatedAt().toEpochMilli()))
        .build();
  }
}
