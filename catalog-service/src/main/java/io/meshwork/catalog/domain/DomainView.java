package io.meshwork.catalog.domain;

import io.meshwork.catalog.person.Member;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A domain.
 *
 * @param path names from the root down, joined by {@code /}
 * @param owner name of the owning team
 */
@Schema(name = "Domain")
public record DomainView(
    String urn,
    String path,
    String title,
    String description,
    String owner,
    List<Member> members,
    long revision,
    Instant updatedAt) {

  static DomainView of(Domain domain) {
    return new DomainView(
        Urn.domain(domain.path).toString(),
        domain.path,
        domain.title,
        domain.description,
        domain.owner,
        domain.members,
        domain.revision(),
        domain.updatedAt());
  }
}
