package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which item of one list is which of another: the one with the same id, or else with the same name;
 * of several with one name, the first goes with the first.
 */
record Matching(List<Match> matches, boolean isReordered) {

  /** An item in both versions, or in one of them. */
  record Match(String name, @Nullable JsonNode before, @Nullable JsonNode after) {}

  static Matching of(Place place, JsonNode before, JsonNode after) {
    Map<String, JsonNode> olds = named(place, before);
    Map<String, JsonNode> news = named(place, after);
    var byId = new HashMap<String, String>();
    news.forEach((name, item) -> byId.put(item.path("id").asText(), name));
    byId.remove("");
    var matches = new ArrayList<Match>();
    var order = new ArrayList<Integer>();
    var positions = new ArrayList<>(news.keySet());
    olds.forEach(
        (name, old) -> {
          String partner = byId.getOrDefault(old.path("id").asText(), name);
          JsonNode found = news.remove(partner);
          matches.add(new Match(name, old, found));
          if (found != null) {
            order.add(positions.indexOf(partner));
          }
        });
    news.forEach((name, item) -> matches.add(new Match(name, null, item)));
    return new Matching(matches, !order.equals(order.stream().sorted().toList()));
  }

  private static Map<String, JsonNode> named(Place place, JsonNode list) {
    var named = new LinkedHashMap<String, JsonNode>();
    for (JsonNode item : list) {
      String name = place.name(item);
      String free = name;
      for (int i = 2; named.containsKey(free); i++) {
        free = name + " " + i;
      }
      named.put(free, item);
    }
    return named;
  }
}
