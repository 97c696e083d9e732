package io.meshwork.catalog.person;

import io.meshwork.catalog.history.Tracked;
import jakarta.persistence.Entity;

/** A person. */
@Entity
class Person extends Tracked {

  String name;
  String title;
  String email;

  PersonDraft draft() {
    return new PersonDraft(title, email);
  }

  void declare(PersonDraft draft) {
    title = draft.title();
    email = draft.email();
  }
}
