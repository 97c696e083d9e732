package io.meshwork.quality.metric;

import static io.restassured.RestAssured.given;

import io.meshwork.platform.test.Signer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A caller who tells of metrics, and looks at what became of it. */
public final class Telling {

  private Telling() {}

  /** A point as it is posted. */
  public static String point(String dataset, String metric, Instant at, double value) {
    return """
    {"dataset": "%s", "metric": "%s", "at": "%s", "value": %s}
    """
        .formatted(dataset, metric, at, value);
  }

  /** Points at equal distances. */
  public static String points(
      String dataset,
      String metric,
      Instant from,
      Duration interval,
      int count,
      IntToDoubleFunction value) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                point(dataset, metric, from.plus(interval.multipliedBy(i)), value.applyAsDouble(i)))
        .collect(Collectors.joining(","));
  }

  public static ValidatableResponse tell(String points) {
    return signedIn().body("[" + points + "]").post("/api/v1/metrics").then();
  }

  public static ValidatableResponse get(String path) {
    return signedIn().urlEncodingEnabled(false).get("/api/v1" + path).then();
  }

  /** The id of the only series, or monitor, of that metric. */
  public static long id(String path, String metric) {
    return get(path)
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("items.find { it.metric == '%s' }.id".formatted(metric));
  }

  public static RequestSpecification signedIn() {
    return given().auth().oauth2(Signer.token("quality")).contentType("application/json");
  }
}
