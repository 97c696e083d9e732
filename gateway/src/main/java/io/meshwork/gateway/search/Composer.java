package io.meshwork.gateway.search;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.BatchGetPartsRequest;
import io.meshwork.contracts.search.v1.BatchGetPartsResponse;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.contracts.search.v1.SearchPartsGrpc;
import io.meshwork.gateway.service.Answer;
import io.meshwork.gateway.service.Services;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Composes documents from what all services know of a thing; none may be missing. */
@ApplicationScoped
class Composer {

  /** Of URNs that are asked for at once. */
  static final int BATCH = 500;

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** Of what a service that does not know everything has parts. */
  private static final Map<String, Set<Urn.Kind>> KNOWN =
      Map.of(
          Services.LINEAGE, Set.of(Urn.Kind.DATASET, Urn.Kind.JOB),
          Services.QUALITY, Set.of(Urn.Kind.DATASET, Urn.Kind.PRODUCT));

  /** What is told of by events and is not searched for. */
  private static final Set<Urn.Kind> UNSEARCHED = Set.of(Urn.Kind.INCIDENT);

  private final Services services;
  private final Terms terms;

  Composer(Services services, Terms terms) {
    this.services = services;
    this.terms = terms;
  }

  /**
   * The documents of at most {@value #BATCH} things. What no service has heard of is left out.
   *
   * @throws io.meshwork.platform.error.Failure UNAVAILABLE if a service that may know of one does
   *     not answer
   */
  List<SearchDocument> compose(Collection<String> urns) {
    var calls = new HashMap<String, Answer<BatchGetPartsResponse>>();
    for (String service : Services.ALL) {
      List<String> known = urns.stream().filter(urn -> mayKnow(service, urn)).toList();
      if (!known.isEmpty()) {
        var request = BatchGetPartsRequest.newBuilder().addAllUrns(known).build();
        var stub =
            services.call(service, Services.GATEWAY, DEADLINE, SearchPartsGrpc::newFutureStub);
        calls.put(service, Answer.of(service, stub.batchGetParts(request)));
      }
    }
    Map<String, Map<String, SearchPart>> parts = new LinkedHashMap<>();
    calls.forEach(
        (name, call) ->
            call.get()
                .getPartsList()
                .forEach(
                    part ->
                        parts
                            .computeIfAbsent(part.getUrn(), urn -> new HashMap<>())
                            .put(name, part)));
    var documents = new ArrayList<SearchDocument>();
    parts.forEach((urn, ofServices) -> documents.add(document(urn, ofServices)));
    return documents;
  }

  private static boolean mayKnow(String service, String urn) {
    Set<Urn.Kind> known = KNOWN.get(service);
    Urn.Kind kind = Urn.parse("urn", urn).kind();
    return !UNSEARCHED.contains(kind) && (known == null || known.contains(kind));
  }

  private SearchDocument document(String urn, Map<String, SearchPart> parts) {
    SearchPart catalog = parts.getOrDefault(Services.CATALOG, SearchPart.getDefaultInstance());
    SearchPart lineage = parts.getOrDefault(Services.LINEAGE, SearchPart.getDefaultInstance());
    SearchPart quality = parts.getOrDefault(Services.QUALITY, SearchPart.getDefaultInstance());
    var revisions = new TreeMap<String, Long>();
    parts.forEach((service, part) -> revisions.put(service, part.getRevision()));
    // What a team declares comes before what lineage observed.
    var content =
        new SearchDocument.Content(
            first(catalog.getName(), lineage.getName()),
            catalog.getTitle(),
            first(catalog.getDescription(), lineage.getDescription()),
            catalog.getDomain(),
            path(catalog.getDomain()),
            catalog.getOwner(),
            first(catalog.getNamespace(), lineage.getNamespace()),
            catalog.getTagsList(),
            catalog.getColumnsCount() > 0 ? catalog.getColumnsList() : lineage.getColumnsList(),
            catalog.getProductsList(),
            catalog.getLifecycle(),
            quality.getQuality(),
            lineage.getLastRun(),
            updatedAt(catalog, lineage),
            quality.hasScore() ? quality.getScore() : null);
    return new SearchDocument(
        urn,
        Urn.parse("urn", urn).kind().word(),
        parts.values().stream().noneMatch(SearchPart::getLive),
        revisions.values().stream().mapToLong(Long::longValue).sum(),
        revisions,
        content,
        lines(content));
  }

  private SearchDocument.TermLines lines(SearchDocument.Content content) {
    return new SearchDocument.TermLines(
        content.name().toLowerCase(Locale.ROOT),
        terms.line(content.name()),
        terms.line(content.title()),
        terms.line(String.join(" ", content.tags())),
        terms.line(String.join(" ", content.columns())),
        terms.line(content.description()));
  }

  /** The domain and all those above it, so that a domain finds what its children hold. */
  private static List<String> path(String domain) {
    var path = new ArrayList<String>();
    for (int end = domain.indexOf('/'); end >= 0; end = domain.indexOf('/', end + 1)) {
      path.add(domain.substring(0, end));
    }
    if (!domain.isEmpty()) {
      path.add(domain);
    }
    return path;
  }

  private static String updatedAt(SearchPart catalog, SearchPart lineage) {
    return Timestamps.toString(
        catalog.hasUpdatedAt() ? catalog.getUpdatedAt() : lineage.getUpdatedAt());
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
