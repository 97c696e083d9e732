package io.meshwork.catalog.glossary;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Glossaries as lines of a bulk load. */
@ApplicationScoped
class GlossaryBulk implements BulkTarget<GlossaryDraft> {

  private final GlossaryService glossaries;

  GlossaryBulk(GlossaryService glossaries) {
    this.glossaries = glossaries;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.GLOSSARY;
  }

  @Override
  public List<String> key() {
    return List.of("name");
  }

  @Override
  public Class<GlossaryDraft> draftType() {
    return GlossaryDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, GlossaryDraft draft, String actor) {
    return glossaries.put(urn.first(), draft, null, actor);
  }
}
