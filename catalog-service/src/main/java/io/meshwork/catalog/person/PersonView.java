package io.meshwork.catalog.person;

import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person. */
@Schema(name = "Person")
public record PersonView(
    String urn, String name, String title, String email, long revision, Instant updatedAt) {

  static PersonView of(Person person) {
    return new PersonView(
        Urn.person(person.name).toString(),
        person.name,
        person.title,
        person.email,
        person.revision(),
        person.updatedAt());
  }
}
