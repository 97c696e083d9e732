package io.meshwork.quality.notify.channel;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3), such as {@code
 * 10.0.0.0/8}.
 *
 * @param bits how many leading bits all of its addresses share
 */
record Network(InetAddress address, int bits) {

  /**
   * What is no place of the public internet, of IPv4: the special-purpose blocks that are not
   * globally reachable (RFC 6890 and IANA's registry), multicast, and what is reserved.
   */
  private static final List<Network> NOT_PUBLIC_4 =
      all(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Global unicast of IPv6 (RFC 4291): loopback, local, mapped and translated ones lie outside. */
  private static final Network GLOBAL_6 = parse("2000::/3");

  /** Of these, protocol assignments such as Teredo, documentation, and 6to4, which hides IPv4. */
  private static final List<Network> NOT_PUBLIC_6 =
      all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /**
   * Reads a block.
   *
   * @throws IllegalArgumentException if it is none; names are none
   */
  static Network parse(String cidr) {
    int slash = cidr.indexOf('/');
    String literal = slash < 0 ? cidr : cidr.substring(0, slash);
    InetAddress address = InetAddress.ofLiteral(literal);
    int longest = address.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? longest : Integer.parseInt(cidr.substring(slash + 1));
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException(cidr + " has a length that is not 0 to " + longest);
    }
    return new Network(address, bits);
  }

  /** Whether an address is a place of the public internet. */
  static boolean isPublic(InetAddress address) {
    return address.getAddress().length == 4
        ? NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(address))
        : GLOBAL_6.contains(address)
            && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(address));
  }

  boolean contains(InetAddress other) {
    byte[] own = address.getAddress();
    byte[] theirs = other.getAddress();
    if (own.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((own[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Network> all(String... cidrs) {
    return Stream.of(cidrs).map(Network::parse).toList();
  }
}
