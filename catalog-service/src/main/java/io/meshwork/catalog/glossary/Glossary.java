package io.meshwork.catalog.glossary;

import io.meshwork.catalog.history.Tracked;
import jakarta.persistence.Entity;

/** A glossary. */
@Entity
class Glossary extends Tracked {

  String name;
  String title;
  String description;

  /** Name of the owning team. */
  String owner;

  GlossaryDraft draft() {
    return new GlossaryDraft(title, description, owner);
  }

  void declare(GlossaryDraft draft) {
    title = draft.title();
    description = draft.description();
    owner = draft.owner();
  }
}
