package io.meshwork.catalog.domain;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Domains as lines of a bulk load. */
@ApplicationScoped
class DomainBulk implements BulkTarget<DomainDraft> {

  private final DomainService domains;

  DomainBulk(DomainService domains) {
    this.domains = domains;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.DOMAIN;
  }

  @Override
  public List<String> key() {
    return List.of("path");
  }

  @Override
  public Class<DomainDraft> draftType() {
    return DomainDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, DomainDraft draft, String actor) {
    return domains.put(urn.first(), draft, null, actor);
  }
}
