package io.meshwork.catalog.contract.diff;

import static io.meshwork.catalog.contract.diff.Judgement.breaking;
import static io.meshwork.catalog.contract.diff.Judgement.compatible;
import static io.meshwork.catalog.contract.diff.Judgement.cosmetic;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which types hold every value of which others. */
final class Types {

  private static final Judgement WIDER = compatible("the new type holds every value of the old");
  private static final Judgement OTHER =
      breaking("the new type does not hold every value of the old");

  private static final Map<String, Set<String>> LOGICAL_WIDER =
      Map.of("integer", Set.of("number"), "date", Set.of("timestamp"));

  /** Each type of a line holds every value of those before it. */
  private static final List<List<String>> PHYSICAL_WIDER =
      List.of(
          List.of("tinyint", "smallint", "int", "bigint", "numeric"),
          List.of("float", "double"),
          List.of("char", "varchar", "text"),
          List.of("date", "timestamp"));

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("integer", "int"),
          Map.entry("int4", "int"),
          Map.entry("int2", "smallint"),
          Map.entry("int8", "bigint"),
          Map.entry("long", "bigint"),
          Map.entry("int64", "bigint"),
          Map.entry("int32", "int"),
          Map.entry("real", "float"),
          Map.entry("float4", "float"),
          Map.entry("float8", "double"),
          Map.entry("float64", "double"),
          Map.entry("double precision", "double"),
          Map.entry("decimal", "numeric"),
          Map.entry("number", "numeric"),
          Map.entry("string", "text"),
          Map.entry("character varying", "varchar"),
          Map.entry("character", "char"),
          Map.entry("bool", "boolean"));

  private static final Pattern TYPE = Pattern.compile("([^(]+?)\\s*(?:\\(([^)]*)\\))?");

  private Types() {}

  static Judgement logical(Pair pair) {
    if (pair.isAdded() || pair.isRemoved()) {
      return compatible("nothing that was said is contradicted");
    }
    String before = pair.before().asText();
    return LOGICAL_WIDER.getOrDefault(before, Set.of()).contains(pair.after().asText())
        ? WIDER
        : OTHER;
  }

  static Judgement physical(Pair pair) {
    if (pair.isAdded() || pair.isRemoved()) {
      return compatible("nothing that was said is contradicted");
    }
    Matcher before = TYPE.matcher(plain(pair.before().asText()));
    Matcher after = TYPE.matcher(plain(pair.after().asText()));
    if (!before.matches() || !after.matches()) {
      return OTHER;
    }
    String old = SYNONYMS.getOrDefault(before.group(1), before.group(1));
    String now = SYNONYMS.getOrDefault(after.group(1), after.group(1));
    boolean isSized = before.group(2) != null || after.group(2) != null;
    if (old.equals(now)) {
      return !isSized || String.valueOf(before.group(2)).equals(after.group(2))
          ? cosmetic("another word for the same type")
          : isLarger(before.group(2), after.group(2)) ? WIDER : OTHER;
    }
    boolean isWider =
        PHYSICAL_WIDER.stream()
            .anyMatch(line -> line.contains(old) && line.indexOf(old) < line.indexOf(now));
    return isWider && after.group(2) == null ? WIDER : OTHER;
  }

  /** No size is the largest. */
  private static boolean isLarger(
      @org.jspecify.annotations.Nullable String before,
      @org.jspecify.annotations.Nullable String after) {
    if (before == null || after == null) {
      return after == null;
    }
    List<BigInteger> old = sizes(before);
    List<BigInteger> now = sizes(after);
    if (old.size() != now.size() || old.isEmpty()) {
      return false;
    }
    // Of numeric(precision, scale), digits before the point must not become fewer either.
    boolean hasScale = old.size() == 2;
    BigInteger oldWhole = hasScale ? old.get(0).subtract(old.get(1)) : old.getFirst();
    BigInteger nowWhole = hasScale ? now.get(0).subtract(now.get(1)) : now.getFirst();
    return nowWhole.compareTo(oldWhole) >= 0
        && (!hasScale || now.get(1).compareTo(old.get(1)) >= 0);
  }

  private static List<BigInteger> sizes(String sizes) {
    String[] parts = sizes.split(",");
    return Arrays.stream(parts).map(String::strip).allMatch(part -> part.matches("\\d{1,9}"))
        ? Arrays.stream(parts).map(part -> new BigInteger(part.strip())).toList()
        : List.of();
  }

  private static String plain(String type) {
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
