package io.meshwork.quality.incident;

import io.meshwork.quality.notify.channel.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A product that an incident concerns.
 *
 * @param product its URN
 * @param role owner if it offers the root; affected if it offers what is made of it
 * @param domain path of its domain
 * @param team name of the team that owns it; empty while the catalog has not told
 */
@Schema(name = "IncidentProduct")
record IncidentProductView(String product, Role role, String domain, String team) {

  static IncidentProductView of(IncidentProduct product) {
    return new IncidentProductView(
        product.product,
        product.isOwner ? Role.OWNER : Role.AFFECTED,
        product.domain,
        product.team);
  }
}
