package io.meshwork.catalog.tag;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tags as lines of a bulk load. */
@ApplicationScoped
class TagBulk implements BulkTarget<TagDraft> {

  private final TagService tags;

  TagBulk(TagService tags) {
    this.tags = tags;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.TAG;
  }

  @Override
  public List<String> key() {
    return List.of("name");
  }

  @Override
  public Class<TagDraft> draftType() {
    return TagDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, TagDraft draft, String actor) {
    return tags.put(urn.first(), draft, null, actor);
  }
}
