package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.emit;
import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.getEventually;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.meshwork.lineage.LineageTest;
import org.junit.jupiter.api.Test;

@LineageTest
class ChangeResourceTest {

  private static final String WINDOW = "&from=2026-01-01T12:00:00Z&to=2026-01-02T12:00:00Z";

  @Test
  void edgesAppearAndFallSilent() {
    emit(
        event("COMPLETE", "2026-01-01T10:00:00Z", "ch1", "changes-job")
            .input("changes.old")
            .output("changes.out")
            .toString());
    emit(
        event("COMPLETE", "2026-01-02T10:00:00Z", "ch2", "changes-job")
            .input("changes.new")
            .output("changes.out")
            .toString());
    // What comes after the window does not count.
    emit(
        event("COMPLETE", "2026-01-03T10:00:00Z", "ch3", "changes-job")
            .input("changes.old")
            .input("changes.later")
            .output("changes.out")
            .toString());

    getEventually("/lineage?urn=dataset:warehouse:changes.later");
    get("/lineage/changes?urn=job:scheduler:changes-job" + WINDOW)
        .statusCode(200)
        .body("root", equalTo("job:scheduler:changes-job"))
        .body("appeared.origin", contains("dataset:warehouse:changes.new"))
        .body("silent.origin", contains("dataset:warehouse:changes.old"));
    get("/lineage/changes?urn=job:scheduler:changes-job&from=2026-02-01T00:00:00Z")
        .body("appeared", empty())
        .body("silent", empty());
  }

  @Test
  void aWindowThatIsNoneIsRefused() {
    get("/lineage/changes?urn=job:a:b")
        .statusCode(400)
        .body("violations[0].field", equalTo("from"));
    get("/lineage/changes?urn=job:a:b&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
        .statusCode(400)
        .body("violations[0].field", equalTo("from"));
    get("/lineage/changes?urn=product:a/b&from=2026-01-02T00:00:00Z")
        .statusCode(400)
        .body("violations[0].field", equalTo("urn"));
    get("/lineage/changes?urn=job:scheduler:unheard&from=2026-01-02T00:00:00Z").statusCode(404);
  }
}
