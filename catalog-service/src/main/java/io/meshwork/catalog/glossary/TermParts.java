package io.meshwork.catalog.glossary;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What search knows of terms. */
@ApplicationScoped
@Transactional
class TermParts implements PartSource {

  private final Terms terms;

  TermParts(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.TERM;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    return terms.list("urn in ?1", urns.stream().map(Urn::toString).toList()).stream()
        .map(TermParts::part)
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    return terms.find("urn > ?1 order by urn", after).page(0, size).stream()
        .map(term -> term.urn)
        .toList();
  }

  private static SearchPart part(Term term) {
    var part =
        SearchPart.newBuilder()
            .setUrn(term.urn)
            .setRevision(term.revision())
            .setLive(term.exists())
            .setName(term.name)
            .setNamespace(term.glossary)
            .setTitle(term.title)
            .setDescription(description(term))
            .setUpdatedAt(Timestamps.fromMillis(term.updatedAt().toEpochMilli()));
    if (term.owner != null) {
      part.setOwner(term.owner);
    }
    return part.build();
  }

  /** With the synonyms in it, so that they find the term and are seen to have done so. */
  private static String description(Term term) {
    return term.synonyms.isEmpty()
        ? term.definition
        : (term.definition + "\n\nAlso known as: " + String.join(", ", term.synonyms)).strip();
  }
}
