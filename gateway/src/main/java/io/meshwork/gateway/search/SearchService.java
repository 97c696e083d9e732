package io.meshwork.gateway.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.meshwork.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds things. */
@ApplicationScoped
public class SearchService {

  private final SearchIndex index;
  private final Queries queries;
  private final Matches matches;
  private final Freshness freshness;

  SearchService(SearchIndex index, Queries queries, Matches matches, Freshness freshness) {
    this.index = index;
    this.queries = queries;
    this.matches = matches;
    this.freshness = freshness;
  }

  /** Those of {@code urns} that exist, by their URN. */
  public Map<String, SearchHit> get(Collection<String> urns) {
    var hits = new LinkedHashMap<String, SearchHit>();
    index.get(urns).forEach((urn, document) -> hits.put(urn, SearchHit.of(document, List.of())));
    return hits;
  }

  /** Number of things that can be found. */
  public long count() {
    return index.count();
  }

  /**
   * A page of what is found. If nothing holds the words as given, similar ones are looked for.
   *
   * @param minRevision what the answer should reflect, see {@link Freshness}
   */
  SearchResult search(SearchQuery query, @Nullable String minRevision) {
    Boolean reflects = minRevision == null ? null : freshness.await(minRevision);
    SearchResponse<SearchDocument> response = index.search(queries.request(query, false));
    boolean relaxed = total(response) == 0 && !query.text().isBlank();
    if (relaxed) {
      response = index.search(queries.request(query, true));
    }
    Matches.Words words = matches.words(query.text());
    Page<Hit<SearchDocument>> page =
        Page.of(
            response.hits().hits(),
            query.page(),
            hit -> new Position(score(hit), Objects.requireNonNull(hit.source()).urn()).toString());
    List<SearchHit> hits =
        page.items().stream()
            .map(hit -> Objects.requireNonNull(hit.source()))
            .map(document -> SearchHit.of(document, words.in(document)))
            .toList();
    return new SearchResult(
        total(response),
        relaxed && !hits.isEmpty(),
        hits,
        facets(response),
        reflects,
        page.nextPageToken());
  }

  private static Map<String, List<SearchResult.Count>> facets(
      SearchResponse<SearchDocument> response) {
    var facets = new LinkedHashMap<String, List<SearchResult.Count>>();
    for (Facet facet : Facet.values()) {
      Aggregate counts = Objects.requireNonNull(response.aggregations().get(facet.word()));
      Aggregate values =
          Objects.requireNonNull(counts.filter().aggregations().get(Queries.FACET_VALUES));
      facets.put(
          facet.word(),
          values.sterms().buckets().array().stream()
              .map(bucket -> new SearchResult.Count(bucket.key().stringValue(), bucket.docCount()))
              .toList());
    }
    return facets;
  }

  private static double score(Hit<SearchDocument> hit) {
    return Optional.ofNullable(hit.score()).orElse(0.0);
  }

  private static long total(SearchResponse<SearchDocument> response) {
    var total = response.hits().total();
    return total == null ? 0 : total.value();
  }
}
