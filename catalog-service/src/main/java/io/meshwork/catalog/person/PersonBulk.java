package io.meshwork.catalog.person;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** People as lines of a bulk load. */
@ApplicationScoped
class PersonBulk implements BulkTarget<PersonDraft> {

  private final PersonService people;

  PersonBulk(PersonService people) {
    this.people = people;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.PERSON;
  }

  @Override
  public List<String> key() {
    return List.of("name");
  }

  @Override
  public Class<PersonDraft> draftType() {
    return PersonDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, PersonDraft draft, String actor) {
    return people.put(urn.first(), draft, null, actor);
  }
}
