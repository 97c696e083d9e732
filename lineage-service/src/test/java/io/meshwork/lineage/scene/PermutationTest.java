package io.meshwork.lineage.scene;

import static io.meshwork.lineage.LineageClient.get;
import static io.meshwork.lineage.LineageClient.signedIn;
import static io.meshwork.lineage.openlineage.EventBuilder.columns;
import static io.meshwork.lineage.openlineage.EventBuilder.event;
import static io.meshwork.lineage.openlineage.EventBuilder.facet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.lineage.LineageTest;
import io.meshwork.lineage.openlineage.EventBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whatever the order, the batches and the repetitions of events, lineage tells the same. */
@LineageTest
class PermutationTest {

  private static final int PERMUTATIONS = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource dataSource;

  @Test
  void lineageTellsTheSameWhateverCameFirst() {
    send(events("perm-"), new Random(0), false);
    List<Object> expected = settled("perm-");
    assertThat(expected.toString()).contains("elsewhere", "renamed", "rejoined", "failed");
    for (int seed = 1; seed <= PERMUTATIONS; seed++) {
      String prefix = "perm%d-".formatted(seed);
      send(events(prefix), new Random(seed), true);
      assertThat(settled(prefix)).as("order %d", seed).isEqualTo(expected);
    }
  }

  /** Two runs of a job, one of which gives its output another name, a rename, and a drop undone. */
  private static List<String> events(String prefix) {
    String symlink =
        facet(
            "symlinks",
            "\"identifiers\": [{\"namespace\": \"warehouse\", \"name\": \"%selsewhere\", \"type\": \"TABLE\"}]"
                .formatted(prefix));
    String rename =
        facet(
            "lifecycleStateChange",
            """
            "lifecycleStateChange": "RENAME",
            "previousIdentifier": {"namespace": "warehouse", "name": "%selsewhere"}
            """
                .formatted(prefix));
    String drop = facet("lifecycleStateChange", "\"lifecycleStateChange\": \"DROP\"");
    String columns = columns("total", prefix + "raw", "amount", "DIRECT", "AGGREGATION");
    return List.of(
        of("START", 0, prefix, "load").input(prefix + "raw").toString(),
        of("COMPLETE", 1, prefix, "load").output(prefix + "table", symlink, columns).toString(),
        of("COMPLETE", 2, prefix, "again")
            .input(prefix + "other")
            .output(prefix + "table")
            .toString(),
        of("FAIL", 3, prefix, "read")
            .input(prefix + "elsewhere")
            .output(prefix + "mart")
            .toString(),
        of("COMPLETE", 4, prefix, "rename").output(prefix + "renamed", rename).toString(),
        of("COMPLETE", 5, prefix, "drop").output(prefix + "mart", drop).toString(),
        of("COMPLETE", 6, prefix, "late")
            .input(prefix + "renamed")
            .output(prefix + "rejoined")
            .toString(),
        of("RUNNING", 7, prefix, "read").input(prefix + "table").toString());
  }

  private static EventBuilder of(String type, int minute, String prefix, String job) {
    return event(
        type, "2026-01-01T10:0%d:00Z".formatted(minute), prefix + job + "-run", prefix + job);
  }

  /** Sends all, some of them twice, in batches of one to three. */
  private static void send(List<String> events, Random random, boolean isShuffled) {
    var sent = new ArrayList<>(events);
    if (isShuffled) {
      sent.addAll(events.subList(0, random.nextInt(events.size())));
      Collections.shuffle(sent, random);
    }
    for (int i = 0; i < sent.size(); ) {
      int end = Math.min(sent.size(), i + 1 + random.nextInt(3));
      signedIn()
          .body("[" + String.join(",", sent.subList(i, end)) + "]")
          .when()
          .post("/api/v1/lineage/batch")
          .then()
          .statusCode(anyOf(is(200), is(204)));
      i = end;
    }
  }

  /** What is told when all that came is folded in. */
  private List<Object> settled(String prefix) {
    await().until(this::isFolded);
    return told(prefix);
  }

  private boolean isFolded() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT count(*) FROM pending_event WHERE failure IS NULL")) {
      return row.next() && row.getLong(1) == 0;
    }
  }

  /** What is told of the surroundings and the columns, without the prefix, in order. */
  private static List<Object> told(String prefix) {
    return List.of(
        told("/lineage?depth=20&urn=dataset:warehouse:" + prefix + "table", prefix),
        told("/lineage/columns?urn=dataset:warehouse:" + prefix + "raw&column=amount", prefix),
        told("/runs/" + prefix + "read-run", prefix));
  }

  private static Set<String> told(String path, String prefix) {
    try {
      var parts = new TreeSet<String>();
      JsonNode answer = JSON.readTree(get(path).extract().asString().replace(prefix, ""));
      answer.forEach(
          member -> {
            if (member.isArray()) {
              member.forEach(part -> parts.add(part.toString()));
            } else {
              parts.add(member.toString());
            }
          });
      return parts;
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
