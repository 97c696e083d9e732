package io.meshwork.quality.notify.channel;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where messages are posted.
 *
 * @param allowed networks that are not public and that the operator lets it be in; only there it
 *     may be spoken to without TLS
 */
record Target(URI uri, List<Network> allowed) {

  /**
   * Refuses what can never be posted to.
   *
   * @throws IllegalArgumentException that says why
   */
  Target {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("must begin with https:// or http://");
    }
    if (uri.getHost() == null || uri.getHost().isEmpty()) {
      throw new IllegalArgumentException("must name a host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("must not hold a user or a password");
    }
    allowed = List.copyOf(allowed);
  }

  boolean isSecure() {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  /** Without the brackets that an IPv6 address has in a URI. */
  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
  }

  /** Path and query, as a request has them. */
  String path() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Whether it may be reached at that address. */
  boolean mayBeAt(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address))
        || (isSecure() && Network.isPublic(address));
  }
}
