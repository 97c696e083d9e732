package io.meshwork.catalog.team;

import io.meshwork.catalog.history.Tracked;
import jakarta.persistence.Entity;

/** A team. */
@Entity
class Team extends Tracked {

  String name;
  String title;
  String description;
  String contact;

  TeamDraft draft() {
    return new TeamDraft(title, description, contact);
  }

  void declare(TeamDraft draft) {
    title = draft.title();
    description = draft.description();
    contact = draft.contact();
  }
}
