package io.meshwork.catalog.glossary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A term of a glossary.
 *
 * @param glossary name of its glossary
 * @param parents URNs of broader terms
 * @param related URNs of terms that have to do with this one, each of which names it too
 * @param owner name of the owning team; absent when it is the glossary's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Term")
public record TermView(
    @Schema(examples = "term:sales/net-revenue") String urn,
    String glossary,
    String name,
    String title,
    String definition,
    List<String> synonyms,
    List<String> parents,
    List<String> related,
    @Nullable String owner,
    long revision,
    Instant updatedAt) {

  static TermView of(Term term) {
    return new TermView(
        term.urn,
        term.glossary,
        term.name,
        term.title,
        term.definition,
        term.synonyms,
        term.parents,
        term.related,
        term.owner,
        term.revision(),
        term.updatedAt());
  }
}
