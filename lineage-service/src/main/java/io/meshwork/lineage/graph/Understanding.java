package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * What a facet means, kept as long as the facet itself is. Events that repeat what is known share
 * their facets, so that it is found out once.
 */
final class Understanding {

  private final LoadingCache<JsonNode, String> known;

  /**
   * @param reading pure, and of facets that nobody alters
   */
  Understanding(Function<JsonNode, String> reading) {
    this.known = Caffeine.newBuilder().weakKeys().build(reading::apply);
  }

  String of(JsonNode facet) {
    return known.get(facet);
  }
}
