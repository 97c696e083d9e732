package io.meshwork.catalog.domain;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What search knows of domains. */
@ApplicationScoped
@Transactional
class DomainParts implements PartSource {

  private final Domains domains;

  DomainParts(Domains domains) {
    this.domains = domains;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.DOMAIN;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    return domains.list("path in ?1", urns.stream().map(Urn::first).toList()).stream()
        .map(DomainParts::part)
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    String path = after.isEmpty() ? "" : Urn.parse("after", after).first();
    return domains.find("path > ?1 order by path", path).page(0, size).stream()
        .map(domain -> Urn.domain(domain.path).toString())
        .toList();
  }

  private static SearchPart part(Domain domain) {
    return SearchPart.newBuilder()
        .setUrn(Urn.domain(domain.path).toString())
        .setRevision(domain.revision())
        .setLive(domain.exists())
        .setName(domain.path)
        .setTitle(domain.title)
        .setDescription(domain.description)
        .setDomain(domain.path)
        .setOwner(domain.owner)
        .setUpdatedAt(Timestamps.fromMillis(domain.updatedAt().toEpochMilli()))
        .build();
  }
}
