package io.meshwork.gateway.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what is searched for into a request to Elasticsearch. */
@ApplicationScoped
class Queries {

  /** Where words are looked for, and how much a find there is worth. */
  private static final List<String> FIELDS =
      List.of(
          "terms.title^6", "terms.name^5", "terms.tags^3", "terms.columns^2", "terms.description");

  /** What people look for most often comes first when all else is equal. */
  private static final Map<String, Double> WORTH =
      Map.of("product", 3.0, "domain", 2.0, "dataset", 1.5, "contract", 1.2);

  /**
   * What scores better comes before what matches as well: by {@code ln(2 + FACTOR * score)}, which
   * is 1 for a score of 100 and 0.69 for none at all. What has no score is in between.
   */
  private static final double SCORE_FACTOR = 0.0071828;

  private static final double SCORE_WHERE_NONE = 70;

  /** Name of the aggregation that counts a facet's values, inside the one that filters. */
  static final String FACET_VALUES = "values";

  private static final float EXACT_NAME = 50;
  private static final int MAX_BUCKETS = 50;

  private final Terms terms;

  Queries(Terms terms) {
    this.terms = terms;
  }

  /**
   * The request for a page of hits and the counts of all facets. A facet's counts heed all filters
   * but its own, so that they tell what choosing another value would find.
   *
   * @param fuzzy whether to find words that are only similar too
   */
  SearchRequest.Builder request(SearchQuery query, boolean fuzzy) {
    var request =
        new SearchRequest.Builder()
            .query(scored(query.text(), fuzzy))
            .postFilter(filters(query, null))
            .size(query.page().size() + 1)
            .trackTotalHits(track -> track.enabled(true))
            .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
            .sort(sort -> sort.field(field -> field.field("urn").order(SortOrder.Asc)));
    for (Facet facet : Facet.values()) {
      request.aggregations(facet.word(), counts(query, facet));
    }
    Position.of(query.page().after())
        .ifPresent(
            after ->
                request.searchAfter(
                    List.of(FieldValue.of(after.score()), FieldValue.of(after.urn()))));
    return request;
  }

  private Query scored(String text, boolean fuzzy) {
    return Query.of(
        query ->
            query.functionScore(
                score -> {
                  WORTH.forEach(
                      (kind, worth) ->
                          score.functions(
                              function ->
                                  function
                                      .filter(only -> only.term(is -> is.field("kind").value(kind)))
                                      .weight(worth)));
                  return score
                      .functions(
                          function ->
                              function.fieldValueFactor(
                                  value ->
                                      value
                                          .field("content.score")
                                          .factor(SCORE_FACTOR)
                                          .modifier(FieldValueFactorModifier.Ln2p)
                                          .missing(SCORE_WHERE_NONE)))
                      .query(found(text, fuzzy))
                      .scoreMode(FunctionScoreMode.Multiply)
                      .boostMode(FunctionBoostMode.Multiply);
                }));
  }

  private Query found(String text, boolean fuzzy) {
    var found =
        new BoolQuery.Builder()
            .filter(only -> only.term(term -> term.field("deleted").value(false)));
    List<String> words = terms.of(text).stream().map(Terms.Term::text).toList();
    if (words.isEmpty()) {
      return Query.of(query -> query.bool(found.must(any -> any.matchAll(all -> all)).build()));
    }
    String exactName = text.strip().toLowerCase(Locale.ROOT);
    found.should(
        exact ->
            exact.term(term -> term.field("terms.exactName").value(exactName).boost(EXACT_NAME)));
    if (fuzzy) {
      found.must(similar(words));
    } else {
      found.must(
          either ->
              either.disMax(best -> best.queries(all(words)).queries(unfinished(words, text))));
    }
    return Query.of(query -> query.bool(found.build()));
  }

  /** All words, wherever each is. */
  private static Query all(List<String> words) {
    return Query.of(
        query ->
            query.multiMatch(
                match ->
                    match
                        .query(String.join(" ", words))
                        .type(TextQueryType.CrossFields)
                        .operator(Operator.And)
                        .analyzer("whitespace")
                        .fields(FIELDS)));
  }

  /** All words, of which the last is perhaps still being typed. */
  private Query unfinished(List<String> words, String text) {
    String beginning = terms.beginning(text);
    var query =
        new BoolQuery.Builder()
            .must(
                last ->
                    last.multiMatch(
                        match ->
                            match
                                .query(beginning)
                                .type(TextQueryType.BoolPrefix)
                                .analyzer("whitespace")
                                .fields(FIELDS)));
    if (words.size() > 1) {
      query.must(all(words.subList(0, words.size() - 1)));
    }
    return Query.of(of -> of.bool(query.build()));
  }

  private static Query similar(List<String> words) {
    return Query.of(
        query ->
            query.multiMatch(
                match ->
                    match
                        .query(String.join(" ", words))
                        .type(TextQueryType.BestFields)
                        .operator(Operator.Or)
                        .fuzziness("AUTO")
                        .prefixLength(1)
                        .analyzer("whitespace")
                        .fields(FIELDS)));
  }

  private static Aggregation counts(SearchQuery query, Facet facet) {
    return Aggregation.of(
        counts ->
            counts
                .filter(filters(query, facet))
                .aggregations(
                    FACET_VALUES,
                    values -> values.terms(of -> of.field(facet.field()).size(MAX_BUCKETS))));
  }

  private static Query filters(SearchQuery query, @Nullable Facet except) {
    List<Query> filters =
        Arrays.stream(Facet.values())
            .filter(facet -> facet != except && !query.values(facet).isEmpty())
            .map(facet -> oneOf(facet, query.values(facet)))
            .toList();
    return Query.of(all -> all.bool(bool -> bool.filter(filters)));
  }

  private static Query oneOf(Facet facet, List<String> values) {
    return Query.of(
        one ->
            one.terms(
                terms ->
                    terms
                        .field(facet.field())
                        .terms(of -> of.value(values.stream().map(FieldValue::of).toList()))));
  }
}
