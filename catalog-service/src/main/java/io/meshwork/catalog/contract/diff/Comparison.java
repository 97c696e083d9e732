package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks two contracts side by side. */
final class Comparison {

  /** 1 and 1.0 are the same. */
  private static final Comparator<JsonNode> SAME =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private final List<Change> changes = new ArrayList<>();

  List<Change> compare(JsonNode before, JsonNode after) {
    objects(Place.CONTRACT, "", before, after);
    return changes;
  }

  private void objects(Place place, String path, JsonNode before, JsonNode after) {
    for (String key : keys(before, after)) {
      JsonNode one = said(before.path(key));
      JsonNode other = said(after.path(key));
      if (!one.equals(SAME, other)) {
        value(place, path, key, new Pair(before, after, one, other));
      }
    }
  }

  private void value(Place place, String path, String key, Pair pair) {
    String at = path.isEmpty() ? key : path + "." + key;
    Optional<Place> known = place == Place.SERVER ? Optional.empty() : Place.of(key);
    if (known.isPresent() && known.get() == Place.OPTIONS) {
      objects(Place.OPTIONS, at, pair.before(), pair.after());
    } else if (known.isPresent()) {
      lists(known.get(), at, pair.before(), pair.after());
    } else if (key.equals("items") && place == Place.PROPERTY) {
      objects(Place.PROPERTY, at, pair.before(), pair.after());
    } else {
      add(at, Rules.judge(place, key, pair), pair);
    }
  }

  private void lists(Place place, String path, JsonNode before, JsonNode after) {
    var matching = Matching.of(place, before, after);
    for (Matching.Match match : matching.matches()) {
      String at = "%s[%s]".formatted(path, match.name());
      if (match.before() == null || match.after() == null) {
        var pair = Pair.of(match.before(), match.after());
        add(at, Rules.judge(place, "", pair), pair);
      } else {
        objects(place, at, match.before(), match.after());
      }
    }
    if (matching.isReordered()) {
      changes.add(
          new Change(
              path, Kind.COSMETIC, Change.Type.CHANGED, null, null, "only the order changed"));
    }
  }

  private void add(String path, Judgement judgement, Pair pair) {
    Change.Type type =
        pair.before().isMissingNode()
            ? Change.Type.ADDED
            : pair.after().isMissingNode() ? Change.Type.REMOVED : Change.Type.CHANGED;
    changes.add(
        new Change(
            path,
            judgement.kind(),
            type,
            present(pair.before()),
            present(pair.after()),
            judgement.reason()));
  }

  /** What says no more than silence does counts as silence. */
  private static JsonNode said(JsonNode value) {
    boolean isSilent =
        value.isNull()
            || (value.isBoolean() && !value.asBoolean())
            || (value.isContainerNode() && value.isEmpty());
    return isSilent ? MissingNode.getInstance() : value;
  }

  private static @Nullable JsonNode present(JsonNode value) {
    return value.isMissingNode() ? null : value;
  }

  private static Set<String> keys(JsonNode before, JsonNode after) {
    var keys = new LinkedHashSet<String>();
    before.fieldNames().forEachRemaining(keys::add);
    after.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
