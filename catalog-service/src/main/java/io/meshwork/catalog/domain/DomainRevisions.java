package io.meshwork.catalog.domain;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Through which a domain that was changed becomes a new revision and is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DomainRevisions {

  private final Domains domains;
  private final ChangeLog changes;

  DomainRevisions(Domains domains, ChangeLog changes) {
    this.domains = domains;
    this.changes = changes;
  }

  DomainView make(Domain domain, String actor) {
    boolean isNew = !domain.exists();
    DomainView view = touch(domain);
    changes.put(isNew, origin(domain, actor), view, DomainProtos.toEvent(view));
    return view;
  }

  DomainView make(Domain domain, String actor, String why) {
    DomainView view = touch(domain);
    changes.put(false, origin(domain, actor), view, why, DomainProtos.toEvent(view));
    return view;
  }

  /** Gives the domain another path, at which none exists, and leaves a grave at the old one. */
  DomainView move(Domain domain, String to, String actor) {
    Domain grave = domain.grave(changes.now());
    domains.at(to).ifPresent(former -> domain.goOnAfter(domains.clear(former)));
    Urn from = Urn.domain(domain.path);
    domain.path = to;
    DomainView view = touch(domain);
    domains.persistAndFlush(grave);
    changes.deleted(new ChangeLog.Origin(from, grave.revision(), actor), "Moved to " + view.urn());
    changes.put(
        true, origin(domain, actor), view, "Moved from " + from, DomainProtos.toEvent(view));
    return view;
  }

  private DomainView touch(Domain domain) {
    domain.touch(changes.now());
    domains.persistAndFlush(domain);
    return DomainView.of(domain);
  }

  private static ChangeLog.Origin origin(Domain domain, String actor) {
    return new ChangeLog.Origin(Urn.domain(domain.path), domain.revision(), actor);
  }
}
