package io.meshwork.catalog.history;

import static io.meshwork.catalog.CatalogClient.delete;
import static io.meshwork.catalog.CatalogClient.domain;
import static io.meshwork.catalog.CatalogClient.get;
import static io.meshwork.catalog.CatalogClient.put;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.CatalogTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done, what a thing was as of an instant, and which things a list had, is what a
 * replay of the feed says.
 */
@CatalogTest
class TimeTravelTest {

  private static final int STEPS = 60;

  @Inject ObjectMapper json;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void asOfEqualsAReplayOfTheFeed(long seed) throws Exception {
    var random = new Random(seed);
    String domain = "travel-" + seed;
    domain(domain);
    domain(domain + "-beside");
    var addresses =
        List.of(
            "/products/%s/one".formatted(domain),
            "/products/%s/two".formatted(domain),
            "/datasets/%s/a".formatted(domain),
            "/datasets/%s/b".formatted(domain),
            "/contracts/%s-one".formatted(domain),
            "/contracts/%s-two".formatted(domain));
    var instants = new ArrayList<Instant>();
    for (int i = 0; i < STEPS; i++) {
      act(random, domain, addresses.get(random.nextInt(addresses.size())));
      instants.add(Instant.now());
    }

    List<JsonNode> feed = feed(random.nextInt(20, 200));
    for (Instant instant : instants) {
      Map<String, JsonNode> replayed = replay(feed, instant);
      for (String address : addresses) {
        var now = get(address + "?asOf=" + instant).extract();
        JsonNode expected = replayed.get(urn(address));
        if (expected == null) {
          assertThat(now.statusCode()).as("%s at %s", address, instant).isEqualTo(404);
        } else {
          assertThat(json.readTree(now.asString())).isEqualTo(expected);
        }
      }
      for (String list : List.of("products", "datasets", "contracts")) {
        String address = "/%s?domain=%s&asOf=%s".formatted(list, domain, instant);
        assertThat(list(address, 1 + random.nextInt(3)))
            .as(address)
            .isEqualTo(listed(replayed, list, domain, ""));
      }
      assertThat(
              list("/contracts?domain=%s&lifecycle=active&asOf=%s".formatted(domain, instant), 5))
          .isEqualTo(listed(replayed, "contracts", domain, "active"));
    }
  }

  private static void act(Random random, String domain, String address) {
    int dice = random.nextInt(10);
    if (dice == 0) {
      delete(address);
    } else if (address.startsWith("/products")) {
      String port =
          random.nextBoolean()
              ? "{\"name\": \"port\", \"datasets\": [\"dataset:%s:a\"]}".formatted(domain)
              : "";
      put(
          address,
          "{\"title\": \"%d\", \"owner\": \"%s\", \"outputPorts\": [%s]}"
              .formatted(dice, domain, port));
    } else if (address.startsWith("/contracts")) {
      put(
          address,
          """
          {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "%s", "version": "1.%d.0",
           "status": "%s", "domain": "%s"}
          """
              .formatted(
                  address.substring("/contracts/".length()),
                  random.nextInt(3),
                  List.of("draft", "active", "active", "deprecated").get(random.nextInt(4)),
                  domain));
    } else {
      String owner = random.nextInt(4) == 0 ? domain + "-beside" : domain;
      put(address, "{\"title\": \"%d\", \"domain\": \"%s\"}".formatted(dice, owner));
    }
  }

  /** What tells the items of a list apart, from all of its pages. */
  private List<String> list(String address, int pageSize) throws Exception {
    var items = new ArrayList<String>();
    String token = "";
    do {
      String page = "%s&pageSize=%d&pageToken=%s".formatted(address, pageSize, token);
      JsonNode answer = json.readTree(get(page).statusCode(200).extract().asString());
      answer.path("items").forEach(item -> items.add(told(item)));
      token = answer.path("nextPageToken").asText();
    } while (!token.isEmpty());
    return items;
  }

  private static List<String> listed(
      Map<String, JsonNode> replayed, String list, String domain, String lifecycle) {
    return replayed.values().stream()
        .filter(view -> view != null && list.startsWith(kind(view)))
        .filter(view -> view.path("domain").asText().equals(domain))
        .filter(view -> lifecycle.isEmpty() || view.path("lifecycle").asText().equals(lifecycle))
        .sorted(Comparator.comparing(view -> view.path("urn").asText()))
        .map(TimeTravelTest::told)
        .toList();
  }

  private static String kind(JsonNode view) {
    String urn = view.path("urn").asText();
    return urn.substring(0, urn.indexOf(':'));
  }

  private static String told(JsonNode item) {
    return Stream.of("urn", "title", "version", "lifecycle", "revision", "products", "updatedAt")
        .map(field -> item.path(field).toString())
        .collect(Collectors.joining(" "));
  }

  private List<JsonNode> feed(int pageSize) throws Exception {
    var feed = new ArrayList<JsonNode>();
    String after = "";
    while (true) {
      String address = "/changes?pageSize=%d&after=%s".formatted(pageSize, after);
      JsonNode page = json.readTree(get(address).extract().asString());
      if (page.path("items").isEmpty()) {
        return feed;
      }
      page.path("items").forEach(feed::add);
      after = page.path("nextPageToken").asText();
    }
  }

  private static Map<String, JsonNode> replay(List<JsonNode> feed, Instant until) {
    var state = new HashMap<String, JsonNode>();
    for (JsonNode change : feed) {
      if (!Instant.parse(change.path("at").asText()).isAfter(until)) {
        state.put(change.path("urn").asText(), change.get("content"));
      }
    }
    return state;
  }

  private static String urn(String address) {
    String[] parts = address.split("/", -1);
    return switch (parts[1]) {
      case "products" -> "product:%s/%s".formatted(parts[2], parts[3]);
      case "datasets" -> "dataset:%s:%s".formatted(parts[2], parts[3]);
      default -> "contract:" + parts[2];
    };
  }
}
