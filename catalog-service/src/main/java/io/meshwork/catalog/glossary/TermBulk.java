package io.meshwork.catalog.glossary;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Terms as lines of a bulk load. */
@ApplicationScoped
class TermBulk implements BulkTarget<TermDraft> {

  private final TermService terms;

  TermBulk(TermService terms) {
    this.terms = terms;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.TERM;
  }

  @Override
  public List<String> key() {
    return List.of("glossary", "name");
  }

  @Override
  public Class<TermDraft> draftType() {
    return TermDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, TermDraft draft, String actor) {
    return terms.put(urn, draft, null, actor);
  }
}
