package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.Tracked;
import jakarta.persistence.Entity;

/** A domain; its path says where it stands in the tree. */
@Entity
class Domain extends Tracked {

  String path;
  String title;
  String description;

  /** Name of the owning team. */
  String owner;

  DomainDraft draft() {
    return new DomainDraft(title, description, owner);
  }

  void declare(DomainDraft draft) {
    title = draft.title();
    description = draft.description();
    owner = draft.owner();
  }
}
