package io.meshwork.catalog.tag;

import io.meshwork.catalog.history.Tracked;
import jakarta.persistence.Entity;

/** The definition of a tag. */
@Entity
class Tag extends Tracked {

  String name;
  String description;
  boolean classification;

  TagDraft draft() {
    return new TagDraft(description, classification);
  }

  void declare(TagDraft draft) {
    description = draft.description();
    classification = draft.classification();
  }
}
