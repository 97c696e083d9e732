package io.meshwork.gateway.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.gateway.GatewayConfig;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The index in Elasticsearch, read through one alias. While it is rebuilt there is a second index,
 * marked by another alias, and whoever writes writes to both.
 */
@ApplicationScoped
class SearchIndex {

  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;

  private final ElasticsearchClient client;
  private final ObjectMapper json;
  private final Set<String> extended = ConcurrentHashMap.newKeySet();
  private final String alias;
  private final String building;

  SearchIndex(ElasticsearchClient client, ObjectMapper json, GatewayConfig config) {
    this.client = client;
    this.json = json;
    this.alias = config.search().index();
    this.building = alias + "-building";
  }

  private interface Call<T> {
    T run() throws IOException;
  }

  /** Whether there is an index to read. */
  boolean exists() {
    return call(() -> client.indices().existsAlias(request -> request.name(alias)).value());
  }

  boolean isReachable() {
    try {
      return client.ping().value();
    } catch (IOException | ElasticsearchException down) {
      return false;
    }
  }

  /** Number of things that can be found. */
  long count() {
    return call(
        () ->
            client
                .count(
                    request ->
                        request
                            .index(alias)
                            .query(query -> query.term(term -> term.field("deleted").value(false))))
                .count());
  }

  /** Creates an empty index beside the one that is read. From now on it is written to as well. */
  String create() {
    String name = alias + "-" + UUID.randomUUID();
    return call(
        () -> {
          try (InputStream settings = settings()) {
            client
                .indices()
                .create(
                    request ->
                        request
                            .index(name)
                            .withJson(settings)
                            .aliases(building, mark -> mark)
                            .aliases(writeAlias(name), mark -> mark));
          }
          return name;
        });
  }

  /**
   * Teaches an index that another version of the gateway may have created the fields that it does
   * not know: once while this gateway runs.
   */
  private void extend(String name) {
    if (extended.contains(name)) {
      return;
    }
    call(
        () -> {
          try (InputStream settings = settings()) {
            String fields = json.readTree(settings).get("mappings").toString();
            return client
                .indices()
                .putMapping(request -> request.index(name).withJson(new StringReader(fields)));
          }
        });
    extended.add(name);
  }

  private static InputStream settings() {
    return Objects.requireNonNull(SearchIndex.class.getResourceAsStream("/search/index.json"));
  }

  /** From now on {@code name} is read, and the indices that were read before are gone. */
  void publish(String name) {
    call(
        () -> {
          client.indices().refresh(request -> request.index(name));
          List<String> before = indices(alias);
          client
              .indices()
              .updateAliases(
                  request -> {
                    before.forEach(
                        old -> request.actions(one -> one.removeIndex(gone -> gone.index(old))));
                    return request
                        .actions(one -> one.add(add -> add.index(name).alias(alias)))
                        .actions(one -> one.remove(mark -> mark.index(name).alias(building)));
                  });
          return name;
        });
  }

  /** Removes an index that will not be published. */
  void discard(String name) {
    call(() -> client.indices().delete(request -> request.index(name).ignoreUnavailable(true)));
  }

  /**
   * The indices that are to be written to: the one that is read, and those being built.
   *
   * @throws Failure UNAVAILABLE if there is none, until one is built
   */
  List<String> targets() {
    List<String> targets = call(() -> indices(alias, building));
    if (targets.isEmpty()) {
      throw new Failure(ErrorCode.UNAVAILABLE, "There is no search index yet.");
    }
    targets.forEach(this::extend);
    return targets;
  }

  /**
   * Writes documents to indices. One that is there in the same or a later version stays: that is as
   * good as written.
   *
   * @throws Failure UNAVAILABLE if trying again can help, INVALID if Elasticsearch refuses one
   */
  void write(Collection<SearchDocument> documents, Collection<String> targets) {
    if (documents.isEmpty()) {
      return;
    }
    var bulk = new BulkRequest.Builder();
    for (String target : targets) {
      for (SearchDocument document : documents) {
        bulk.operations(
            operation ->
                operation.index(
                    index ->
                        index
                            .index(writeAlias(target))
                            .requireAlias(true)
                            .id(id(document.urn()))
                            .version(document.version())
                            .versionType(VersionType.External)
                            .document(document)));
      }
    }
    BulkResponse response = call(() -> client.bulk(bulk.build()));
    response.items().stream()
        .filter(item -> item.error() != null && item.status() != CONFLICT)
        .findFirst()
        .ifPresent(SearchIndex::refuse);
  }

  SearchResponse<SearchDocument> search(SearchRequest.Builder request) {
    return call(() -> client.search(request.index(alias).build(), SearchDocument.class));
  }

  /** Those of {@code urns} that exist, as they were last written, found by search yet or not. */
  Map<String, SearchDocument> get(Collection<String> urns) {
    if (urns.isEmpty()) {
      return Map.of();
    }
    List<String> ids = urns.stream().map(SearchIndex::id).distinct().toList();
    return call(
        () -> {
          var documents = new HashMap<String, SearchDocument>();
          client
              .mget(request -> request.index(alias).ids(ids), SearchDocument.class)
              .docs()
              .stream()
              .filter(MultiGetResponseItem::isResult)
              .map(item -> item.result().source())
              .filter(Objects::nonNull)
              .filter(document -> !document.deleted())
              .forEach(document -> documents.put(document.urn(), document));
          return documents;
        });
  }

  /** Makes everything written so far found by search. */
  void refresh() {
    call(() -> client.indices().refresh(request -> request.index(alias)));
  }

  /**
   * The indices that carry any of {@code marks}. By a pattern, as a name nobody has is an error.
   */
  private List<String> indices(String... marks) throws IOException {
    return client
        .indices()
        .getAlias(request -> request.name(alias + "*"))
        .result()
        .entrySet()
        .stream()
        .filter(index -> Stream.of(marks).anyMatch(index.getValue().aliases()::containsKey))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Writing through an alias of its own never creates an index that somebody has deleted. */
  private static String writeAlias(String index) {
    return index + "-write";
  }

  private static String id(String urn) {
    return Urn.digest(urn).toString();
  }

  private static void refuse(BulkResponseItem item) {
    String reason = item.error() == null ? "" : String.valueOf(item.error().reason());
    boolean isPassing = item.status() == TOO_MANY || item.status() >= 500 || item.status() == 404;
    throw new Failure(
        isPassing ? ErrorCode.UNAVAILABLE : ErrorCode.INVALID,
        "Elasticsearch refused a document: " + reason);
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (IOException down) {
      throw new Failure(ErrorCode.UNAVAILABLE, "Search is not possible at the moment.");
    } catch (ElasticsearchException refused) {
      if (refused.status() == 404 || refused.status() == TOO_MANY || refused.status() >= 500) {
        throw new Failure(ErrorCode.UNAVAILABLE, "Search is not possible at the moment.");
      }
      throw refused;
    }
  }
}
