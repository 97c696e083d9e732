package io.meshwork.e2e;

import static io.meshwork.e2e.RunningMesh.asPipeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebuildIT {

  @Test
  void anIndexThatWasDeletedIsBuiltAgainWithTheSameAnswers() {
    RunningMesh.mesh().awaitSettled();
    List<Map<String, Object>> everything = all("");
    List<Map<String, Object>> orders = all("&q=orders");
    assertThat(everything).hasSizeGreaterThan(100);

    String elasticsearch = "http://" + RunningMesh.mesh().elasticsearch();
    List<String> indices =
        RestAssured.get(elasticsearch + "/_cat/indices/meshwork-*?format=json").path("index");
    assertThat(indices).isNotEmpty();
    indices.forEach(
        index -> RestAssured.delete(elasticsearch + "/" + index).then().statusCode(200));

    await().atMost(Duration.ofMinutes(1)).until(() -> search("pageSize=1").statusCode() == 200);
    assertThat(all("")).isEqualTo(everything);
    assertThat(all("&q=orders")).isEqualTo(orders);
  }

  /** Every hit, page by page. */
  private static List<Map<String, Object>> all(String query) {
    var hits = new ArrayList<Map<String, Object>>();
    String token = "";
    do {
      Response page = search("pageSize=50" + query + "&pageToken=" + token);
      page.then().statusCode(200);
      hits.addAll(page.path("items"));
      token = page.path("nextPageToken");
    } while (token != null);
    return hits;
  }

  private static Response search(String query) {
    return asPipeline().get("/api/v1/search?" + query);
  }
}
