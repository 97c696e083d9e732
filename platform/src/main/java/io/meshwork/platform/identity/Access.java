package io.meshwork.platform.identity;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one decision point. Every entry into a service asks it before it does anything else; a test
 * of each service's structure keeps it so.
 */
@ApplicationScoped
public class Access {

  private final CurrentIdentityAssociation identity;

  Access(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /**
   * Lets the current caller do {@code action} on {@code resource}.
   *
   * @return the caller
   * @throws Failure UNAUTHENTICATED if nobody has signed in, FORBIDDEN if the caller may not
   */
  public Caller require(Action action, Urn resource) {
    return require(action, resource.toString());
  }

  /**
   * Lets the current caller do {@code action} on things of a kind, such as a list.
   *
   * @param resource plural word for the things, such as {@code products}
   */
  public Caller require(Action action, String resource) {
    Caller caller = Caller.of(identity.getIdentity());
    if (caller == null) {
      throw new Failure(ErrorCode.UNAUTHENTICATED, "Nobody has signed in.");
    }
    return switch (decide(caller, action, resource)) {
      case Decision.Allow _ -> caller;
      case Decision.Deny deny -> throw new Failure(ErrorCode.FORBIDDEN, deny.reason());
    };
  }

  /** Whether {@code caller} may do {@code action} on {@code resource}. */
  Decision decide(Caller caller, Action action, String resource) {
    if (caller.scopes().contains(action.scope())) {
      return new Decision.Allow("scope");
    }
    return new Decision.Deny(
        "scope",
        "%s may not %s %s: the credential lacks the scope '%s'."
            .formatted(caller.name(), action.scope(), resource, action.scope()));
  }
}
