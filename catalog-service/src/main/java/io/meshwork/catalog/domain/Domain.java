package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.catalog.person.Member;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A domain; its path says where it stands in the tree. */
@Entity
class Domain extends Tracked {

  String path;
  String title;
  String description;

  /** Name of the owning team. */
  String owner;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Member> members = List.of();

  DomainDraft draft() {
    return new DomainDraft(title, description, owner, members);
  }

  void declare(DomainDraft draft) {
    title = draft.title();
    description = draft.description();
    owner = draft.owner();
    members = draft.members();
  }

  /** What stays at the domain's path when it goes elsewhere. */
  Domain grave(Instant now) {
    var grave = new Domain();
    grave.path = path;
    grave.declare(draft());
    grave.goOnAfter(revision());
    grave.delete(now);
    return grave;
  }
}
