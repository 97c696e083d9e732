package io.meshwork.platform.urn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one name of a thing in the mesh: readable, case-sensitive, and the same in every service.
 *
 * <pre>
 *   team:{name}                      team:payments
 *   domain:{path}                    domain:retail/checkout
 *   product:{domain}/{name}          product:retail%2Fcheckout/orders
 *   dataset:{namespace}:{name}       dataset:postgres%3A//shop%3A5432:shop.public.orders
 *   job:{namespace}:{name}           job:airflow:load_orders
 *   run:{uuid}                       run:0190a3c4-…
 *   contract:{id}                    contract:orders-latest
 *   person:{name}                    person:ada
 *   glossary:{name}                  glossary:sales
 *   term:{glossary}/{name}           term:sales/net-revenue
 *   tag:{name}                       tag:PII.email
 *   subject:{name}                   subject:orders-value
 * </pre>
 *
 * <p>A part that contains the separator of its kind, or {@code %}, has it percent-encoded; nothing
 * else is. Namespaces and names of datasets and jobs follow the OpenLineage naming rules.
 */
public final class Urn {

  /** In characters; OpenLineage sets no limits, these are ours. */
  public static final int MAX_NAMESPACE = 1024;

  public static final int MAX_NAME = 4096;

  /** What can be named, with the separator between its two parts, if it has two. */
  public enum Kind {
    TEAM(""),
    DOMAIN(""),
    PRODUCT("/"),
    DATASET(":"),
    JOB(":"),
    RUN(""),
    CONTRACT(""),
    PERSON(""),
    GLOSSARY(""),
    TERM("/"),
    TAG(""),
    SUBJECT(""),
    INCIDENT("");

    private static final Map<String, Kind> BY_WORD =
        Stream.of(values()).collect(toUnmodifiableMap(Kind::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String prefix = word + ":";
    private final String separator;
    private final String encodedSeparator;

    Kind(String separator) {
      this.separator = separator;
      this.encodedSeparator =
          separator.isEmpty() ? "" : "%%%02X".formatted((int) separator.charAt(0));
    }

    /** The word before the first colon, such as {@code product}. */
    public String word() {
      return word;
    }
  }

  private static final String PREFIXES =
      Stream.of(Kind.values()).map(kind -> kind.prefix).collect(Collectors.joining(", "));

  private final Kind kind;
  private final String first;
  private final String second;

  // Found out when first asked for, by whichever thread: it is always the same.
  private @Nullable String text;
  private @Nullable UUID key;

  /**
   * @param kind what the thing is
   * @param first the decoded first part: name, path, domain, namespace or UUID
   * @param second the decoded second part; empty for the kinds that have only one
   */
  public Urn(Kind kind, String first, String second) {
    this.kind = kind;
    this.first = first;
    this.second = second;
  }

  public static Urn team(String name) {
    return new Urn(Kind.TEAM, name, "");
  }

  public static Urn domain(String path) {
    return new Urn(Kind.DOMAIN, path, "");
  }

  public static Urn product(String domain, String name) {
    return new Urn(Kind.PRODUCT, domain, name);
  }

  public static Urn dataset(String namespace, String name) {
    return new Urn(Kind.DATASET, namespace, name);
  }

  public static Urn job(String namespace, String name) {
    return new Urn(Kind.JOB, namespace, name);
  }

  public static Urn contract(String id) {
    return new Urn(Kind.CONTRACT, id, "");
  }

  public static Urn person(String name) {
    return new Urn(Kind.PERSON, name, "");
  }

  public static Urn glossary(String name) {
    return new Urn(Kind.GLOSSARY, name, "");
  }

  public static Urn term(String glossary, String name) {
    return new Urn(Kind.TERM, glossary, name);
  }

  public static Urn tag(String name) {
    return new Urn(Kind.TAG, name, "");
  }

  public static Urn subject(String name) {
    return new Urn(Kind.SUBJECT, name, "");
  }

  /**
   * Reads a URN.
   *
   * @param field the request's field that holds it, for the error
   * @throws Failure INVALID if it is not the URN of any kind
   */
  public static Urn parse(String field, String text) {
    int colon = text.indexOf(':');
    Kind kind = colon < 0 ? null : Kind.BY_WORD.get(text.substring(0, colon));
    if (kind != null) {
      return parts(kind, field, text.substring(colon + 1));
    }
    throw Failure.invalid(
        field, "must be a URN that starts with %s, not '%s'".formatted(PREFIXES, shorten(text)));
  }

  /**
   * Reads the URN of a thing of one kind.
   *
   * @throws Failure INVALID if it is not such a URN
   */
  public static Urn parse(Kind kind, String field, String text) {
    if (!text.startsWith(kind.prefix)) {
      throw Failure.invalid(
          field,
          "must be a URN that starts with %s, not '%s'".formatted(kind.prefix, shorten(text)));
    }
    return parts(kind, field, text.substring(kind.prefix.length()));
  }

  /** What keeps {@code text} from being the URN of a thing of one kind; empty if nothing does. */
  public static List<Violation> faults(Kind kind, String field, String text) {
    try {
      parse(kind, field, text);
      return List.of();
    } catch (Failure malformed) {
      return malformed.violations();
    }
  }

  private static Urn parts(Kind kind, String field, String parts) {
    if (kind.separator.isEmpty()) {
      if (!parts.isEmpty()) {
        return new Urn(kind, parts, "");
      }
    } else {
      int at = parts.indexOf(kind.separator);
      if (at > 0 && at < parts.length() - 1) {
        return new Urn(
            kind, decode(field, parts.substring(0, at)), decode(field, parts.substring(at + 1)));
      }
    }
    throw Failure.invalid(
        field,
        "'%s:%s' is not complete: %s"
            .formatted(
                kind.word(),
                shorten(parts),
                kind.separator.isEmpty()
                    ? "a name must follow the colon"
                    : "two parts must follow, with '%s' between".formatted(kind.separator)));
  }

  public Kind kind() {
    return kind;
  }

  public String first() {
    return first;
  }

  public String second() {
    return second;
  }

  /**
   * Stands for the URN where it would be too long, such as in a database index: its {@link
   * #digest}.
   */
  public UUID key() {
    UUID known = key;
    if (known == null) {
      known = digest(toString());
      key = known;
    }
    return known;
  }

  /** The MD5 digest of a text, which PostgreSQL calls {@code md5(text)::uuid}. */
  public static UUID digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      var halves = ByteBuffer.wrap(digest);
      return new UUID(halves.getLong(), halves.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has MD5", impossible);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Urn that
            && kind == that.kind
            && first.equals(that.first)
            && second.equals(that.second));
  }

  @Override
  public int hashCode() {
    return (kind.hashCode() * 31 + first.hashCode()) * 31 + second.hashCode();
  }

  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known =
          kind.separator.isEmpty()
              ? kind.prefix + first
              : kind.prefix + encode(first) + kind.separator + encode(second);
      text = known;
    }
    return known;
  }

  private String encode(String part) {
    if (part.indexOf('%') < 0 && !part.contains(kind.separator)) {
      return part;
    }
    return part.replace("%", "%25").replace(kind.separator, kind.encodedSeparator);
  }

  private static String decode(String field, String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Failure.invalid(field, "has a % that is not followed by two hexadecimal digits");
    }
  }

  private static String shorten(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
