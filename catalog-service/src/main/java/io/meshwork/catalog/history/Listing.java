package io.meshwork.catalog.history;

import io.meshwork.platform.urn.Urn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which things a list has.
 *
 * @param prefix what their URNs begin with
 * @param domain path of the one domain they belong to; null for any
 * @param having what their views must have, by the name of a field: a value, or a list that holds
 *     it
 */
public record Listing(String prefix, @Nullable String domain, Map<String, Object> having) {

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
    return value == null ? this : with(field, value);
  }

  /** Those of them in whose view a list holds the value; all if that is null. */
  public Listing holding(String field, @Nullable String value) {
    return value == null ? this : with(field, List.of(value));
  }

  private Listing with(String field, Object value) {
    var all = new HashMap<>(having);
    all.put(field, value);
    return new Listing(prefix, domain, Map.copyOf(all));
  }

  /** The first text that is after everything that begins with the prefix. */
  String end() {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }
}
