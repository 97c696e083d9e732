package io.meshwork.gateway.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many hits there are, with the filters
 * @param relaxed whether nothing matched the words as given, and these match similar ones
 * @param facets for each facet its values with the number of hits each would give
 * @param reflectsMinRevision whether the index holds the revision asked for; absent if none was
 */
@Schema(name = "SearchResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchResult(
    long total,
    boolean relaxed,
    List<SearchHit> items,
    Map<String, List<Count>> facets,
    @Nullable Boolean reflectsMinRevision,
    @Nullable String nextPageToken) {

  /** How many hits a value of a facet would give. */
  @Schema(name = "FacetCount")
  public record Count(String value, long count) {}
}
