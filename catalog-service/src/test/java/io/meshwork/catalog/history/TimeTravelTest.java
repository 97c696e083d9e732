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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done, what a thing was as of an instant is what a replay of the feed says it was. */
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
    var addresses =
        List.of(
            "/products/%s/one".formatted(domain),
            "/products/%s/two".formatted(domain),
            "/datasets/%s/a".formatted(domain),
            "/datasets/%s/b".formatted(domain));
    var instants = new ArrayList<Instant>();
    for (int i = 0; i < STEPS; i++) {
      act(random, domain, addresses.get(random.nextInt(addresses.size())));
      instants.add(Instant.now());
    }

    List<JsonNode> feed = feed(domain, 1 + random.nextInt(20));
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
    } else {
      put(address, "{\"title\": \"%d\", \"domain\": \"%s\"}".formatted(dice, domain));
    }
  }

  private List<JsonNode> feed(String domain, int pageSize) throws Exception {
    var feed = new ArrayList<JsonNode>();
    String after = "";
    while (true) {
      String address = "/changes?domain=%s&pageSize=%d&after=%s".formatted(domain, pageSize, after);
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
    return parts[1].equals("products")
        ? "product:%s/%s".formatted(parts[2], parts[3])
        : "dataset:%s:%s".formatted(parts[2], parts[3]);
  }
}
