package io.meshwork.catalog.suggestion;

import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import io.meshwork.contracts.lineage.v1.ColumnSource;
import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.platform.test.Broker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Datasets of one namespace with the columns that flow between them, as lineage tells of them. */
final class ColumnFlows {

  private final String namespace;
  private final Map<String, List<ColumnSource>> flows = new HashMap<>();
  private long revision;

  ColumnFlows(String namespace) {
    this.namespace = namespace;
  }

  String urn(String dataset) {
    return "dataset:" + namespace + ":" + dataset;
  }

  /**
   * Declares a dataset in the domain {@code flows}, with columns such as {@code email PII.email}.
   */
  void declare(String dataset, String... columns) {
    String json =
        List.of(columns).stream()
            .map(
                column -> {
                  List<String> words = List.of(column.split(" "));
                  return "{\"name\": \"%s\", \"tags\": [%s]}"
                      .formatted(
                          words.getFirst(),
                          words.stream()
                              .skip(1)
                              .map(tag -> "\"" + tag + "\"")
                              .collect(Collectors.joining(", ")));
                })
            .collect(Collectors.joining(", "));
    int status =
        put(
                "/datasets/" + namespace + "/" + dataset,
                "{\"domain\": \"flows\", \"columns\": [%s]}".formatted(json))
            .extract()
            .statusCode();
    if (status >= 300) {
      throw new IllegalStateException("Dataset was not declared: " + status);
    }
  }

  /** Lets {@code a.x} flow into {@code b.y}, beside what flows there already. */
  void flow(String source, String target) {
    flow(source, target, false);
  }

  void mask(String source, String target) {
    flow(source, target, true);
  }

  void stop(String target) {
    flows.remove(dataset(target));
    tell(dataset(target));
  }

  /** Tells again, as the broker does after a crash. */
  void repeat(String target) {
    revision--;
    tell(dataset(target));
  }

  private void flow(String source, String target, boolean masked) {
    flows
        .computeIfAbsent(dataset(target), it -> new ArrayList<>())
        .add(
            ColumnSource.newBuilder()
                .setColumn(column(target))
                .setSource(urn(dataset(source)))
                .setSourceColumn(column(source))
                .addTransformations("IDENTITY")
                .setMasked(masked)
                .setJob("job:scheduler:load")
                .build());
    tell(dataset(target));
  }

  private void tell(String dataset) {
    Broker.tell(
        "lineage",
        "io.meshwork.lineage.dataset.v1.observed",
        urn(dataset),
        ++revision,
        DatasetObserved.newBuilder()
            .setUrn(urn(dataset))
            .setNamespace(namespace)
            .setName(dataset)
            .addAllColumnSources(flows.getOrDefault(dataset, List.of()))
            .build());
  }

  /** Such as {@code b.y PII.email}, of this namespace. */
  Set<String> open() {
    return in("open");
  }

  Set<String> in(String state) {
    List<Map<String, String>> items =
        get("/suggestions?pageSize=1000&state=" + state).extract().path("items");
    return items.stream()
        .filter(
            item -> String.valueOf(item.get("dataset")).startsWith("dataset:" + namespace + ":"))
        .map(
            item ->
                "%s.%s %s"
                    .formatted(
                        String.valueOf(item.get("dataset")).substring(urn("").length()),
                        item.get("column"),
                        item.get("tag")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void awaitOpen(String... expected) {
    await().during(300, MILLISECONDS).until(this::open, Set.of(expected)::equals);
  }

  /** Of the only open suggestion for a dataset's columns. */
  int id(String dataset) {
    return get("/suggestions?dataset=" + urn(dataset)).extract().path("items[0].id");
  }

  private static String dataset(String place) {
    return place.substring(0, place.indexOf('.'));
  }

  private static String column(String place) {
    return place.substring(place.indexOf('.') + 1);
  }
}
