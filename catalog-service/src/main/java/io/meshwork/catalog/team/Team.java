package io.meshwork.catalog.team;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.catalog.person.Member;
import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A team. */
@Entity
class Team extends Tracked {

  String name;
  String title;
  String description;
  String contact;
  String onCall;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Member> members = List.of();

  TeamDraft draft() {
    return new TeamDraft(title, description, contact, onCall, members);
  }

  void declare(TeamDraft draft) {
    title = draft.title();
    description = draft.description();
    contact = draft.contact();
    onCall = draft.onCall();
    members = draft.members();
  }
}
