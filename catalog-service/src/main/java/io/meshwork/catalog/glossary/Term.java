package io.meshwork.catalog.glossary;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A term of a glossary. */
@Entity
class Term extends Tracked {

  String urn;

  /** Name of its glossary. */
  String glossary;

  String name;
  String title;
  String definition;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> synonyms = List.of();

  /** URNs of broader terms. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> parents = List.of();

  /** URNs of related terms, each of which names this one too. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> related = List.of();

  /** Name of the owning team; null when it is the glossary's. */
  @Nullable String owner;

  static Term named(Urn urn) {
    var term = new Term();
    term.urn = urn.toString();
    term.glossary = urn.first();
    term.name = urn.second();
    return term;
  }

  TermDraft draft() {
    return new TermDraft(title, definition, synonyms, parents, related, owner);
  }

  void declare(TermDraft draft) {
    title = draft.title();
    definition = draft.definition();
    synonyms = draft.synonyms();
    parents = draft.parents();
    related = draft.related();
    owner = draft.owner();
  }

  void relate(String other) {
    related = Stream.concat(related.stream(), Stream.of(other)).distinct().toList();
  }

  void unrelate(String other) {
    related = related.stream().filter(urn -> !urn.equals(other)).toList();
  }
}
