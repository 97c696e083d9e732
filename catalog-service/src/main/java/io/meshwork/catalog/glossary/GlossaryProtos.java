package io.meshwork.catalog.glossary;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Glossary;
import io.meshwork.contracts.catalog.v1.GlossaryUpdated;
import io.meshwork.contracts.catalog.v1.Term;
import io.meshwork.contracts.catalog.v1.TermUpdated;
import java.util.Objects;

/** Glossaries and terms as the contracts have them. */
final class GlossaryProtos {

  private GlossaryProtos() {}

  static GlossaryUpdated toEvent(GlossaryView glossary) {
    return GlossaryUpdated.newBuilder().setGlossary(toProto(glossary)).build();
  }

  static Glossary toProto(GlossaryView glossary) {
    return Glossary.newBuilder()
        .setUrn(glossary.urn())
        .setName(glossary.name())
        .setTitle(glossary.title())
        .setDescription(glossary.description())
        .setOwner(glossary.owner())
        .setRevision(glossary.revision())
        .setUpdatedAt(Timestamps.fromMillis(glossary.updatedAt().toEpochMilli()))
        .build();
  }

  static TermUpdated toEvent(TermView term) {
    return TermUpdated.newBuilder().setTerm(toProto(term)).build();
  }

  static io.meshwork.contracts.catalog.v1.TermUse toProto(TermUse use) {
    return io.meshwork.contracts.catalog.v1.TermUse.newBuilder()
        .setUrn(use.urn())
        .setItself(use.itself())
        .addAllColumns(use.columns())
        .build();
  }

  static Term toProto(TermView term) {
    return Term.newBuilder()
        .setUrn(term.urn())
        .setGlossary(term.glossary())
        .setName(term.name())
        .setTitle(term.title())
        .setDefinition(term.definition())
        .addAllSynonyms(term.synonyms())
        .addAllParents(term.parents())
        .addAllRelated(term.related())
        .setOwner(Objects.requireNonNullElse(term.owner(), ""))
        .setRevision(term.revision())
        .setUpdatedAt(Timestamps.fromMillis(term.updatedAt().toEpochMilli()))
        .build();
  }
}
