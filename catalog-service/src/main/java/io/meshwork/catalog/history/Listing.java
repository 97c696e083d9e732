package io.meshwork.catalog.history;

import io.meshwork.platform.urn.Urn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which things a list has.
 *
 * @param prefix what their URNs begin with
 * @param domain path of the one domain they belong to; null for any
 * @param having what their views must have, by the name of a field
 */
public record Listing(String prefix, @Nullable String domain, Map<String, String> having) {

  /** Everything of a kind. */
  public static Listing of(Urn.Kind kind) {
    return of(kind, null);
  }

  /** Everything of a kind in a domain, not below it; in all if that is null. */
  public static Listing of(Urn.Kind kind, @Nullable String domain) {
    return new Listing(kind.word() + ":", domain, Map.of());
  }

  /** Every term of a glossary. */
  public static Listing termsOf(String glossary) {
    return new Listing(Urn.term(glossary, "").toString(), null, Map.of());
  }

  /** Those of them whose view has the value; all if that is null. */
  public Listing having(String field, @Nullable String value) {
    return value == null ? this : new Listing(prefix, domain, Map.of(field, value));
  }

  /** The first text that is after everything that begins with the prefix. */
  String end() {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }
}
