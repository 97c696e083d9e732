package io.meshwork.quality.incident;

import static io.meshwork.quality.incident.World.dataset;
import static io.meshwork.quality.incident.World.get;
import static io.meshwork.quality.incident.World.post;
import static io.meshwork.quality.incident.World.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QualityTest
class MergingTest {

  @Inject World world;
  @Inject IncidentWatch watch;
  @Inject DueDatasets due;
  @Inject Statements statements;

  /** The first letter is made of nothing, the second of the first, and so on. */
  @ParameterizedTest
  @ValueSource(strings = {"abc", "acb", "bac", "bca", "cab", "cba"})
  void inWhateverOrderTheyFailTheMostUpstreamIsTheRoot(String order) {
    List<String> chain = Stream.of("a", "b", "c").map(letter -> order + "_" + letter).toList();
    world.flow(chain.get(0), chain.get(1));
    world.flow(chain.get(1), chain.get(2));

    for (int i = 0; i < order.length(); i++) {
      result("fail", order + "_" + order.charAt(i));
      world.settle();
    }

    String root = world.incident(chain.getFirst());
    get("/incidents/" + root).body("state", equalTo("open"));
    get("/incidents/" + root + "/datasets")
        .body(
            "items.findAll { it.isCurrent }.dataset",
            containsInAnyOrder(chain.stream().map(World::dataset).toArray()));
    assertThat(goingOn(chain)).containsExactly(root);
    for (String merged : mergedInto(root)) {
      get("/incidents/" + merged)
          .body("state", equalTo("merged"))
          .body("mergedInto", equalTo(root));
      get("/incidents/" + root + "/timeline?pageSize=1000")
          .body("items.incident", hasItems(merged, root));
      get("/incidents/" + merged + "/timeline").body("items.kind", hasItems("opened", "merged"));
      post("/incidents/" + merged + "/acknowledgement", "").statusCode(409);
    }

    chain.forEach(name -> result("pass", name));
    world.settle();
    get("/incidents/" + root).body("state", equalTo("resolved"));
    assertThat(goingOn(chain)).isEmpty();
  }

  @Test
  void allAtOnceIsOneIncidentToo() {
    world.flow("once_a", "once_b", "once_c");
    result("fail", "once_c", "once_b", "once_a");
    world.settle();

    assertThat(goingOn(List.of("once_a", "once_b", "once_c"))).hasSize(1);
    get("/incidents?state=open&dataset=" + dataset("once_c"))
        .body("items.dataset", contains(dataset("once_a")));
  }

  @Test
  void whatLineageTellsLaterMergesThem() {
    result("fail", "late_a", "late_b");
    String a = world.incident("late_a");
    String b = world.incident("late_b");
    world.flow("late_a", "late_b");

    watch.review();
    world.settle();

    get("/incidents/" + b).body("state", equalTo("merged")).body("mergedInto", equalTo(a));
    get("/incidents/" + a + "/timeline").body("items.kind", hasItem("merged"));
  }

  @Test
  void whereDataFlowsInACircleThereIsOneIncidentAndItStays() {
    world.flow("circle_a", "circle_b");
    world.flow("circle_b", "circle_a");
    result("fail", "circle_a", "circle_b");
    world.settle();
    List<String> going = goingOn(List.of("circle_a", "circle_b"));
    assertThat(going).hasSize(1);

    for (int i = 0; i < 3; i++) {
      watch.review();
      world.settle();
    }

    assertThat(goingOn(List.of("circle_a", "circle_b"))).isEqualTo(going);
  }

  @Test
  void whereLineageTellsOfACircleLaterTheFirstKeepsIt() {
    List<String> names = List.of("told_a", "told_b");
    result("fail", names.getFirst());
    String first = world.incident(names.getFirst());
    result("fail", names.getLast());
    String other = world.incident(names.getLast());
    world.flow(names.getFirst(), names.getLast());
    world.flow(names.getLast(), names.getFirst());

    due.add(List.of(Urn.parse(Urn.Kind.DATASET, "dataset", dataset(names.getFirst()))));
    world.settle();

    assertThat(goingOn(names)).containsExactly(first);
    get("/incidents/" + other).body("mergedInto", equalTo(first));
    get("/incidents/" + first + "/datasets")
        .body("items.dataset", contains(dataset(names.getFirst()), dataset(names.getLast())))
        .body("items.isRoot", contains(true, false));
  }

  @Test
  void anEffectOfTwoCausesIsInOneOfThem() {
    world.flow("two_a", "two_effect");
    world.flow("two_b", "two_effect");
    result("fail", "two_a");
    world.settle();
    result("fail", "two_b");
    world.settle();
    result("fail", "two_effect");
    world.settle();

    get("/incidents?state=open&dataset=" + dataset("two_effect"))
        .body("items.dataset", contains(dataset("two_a")));
    get("/incidents?state=open&dataset=" + dataset("two_b")).body("items", hasSize(1));
  }

  @Test
  void whatWasMergedIsNotReopenedButItsRootMayBeAnIncidentAgain() {
    world.flow("again_a", "again_b");
    result("fail", "again_b");
    String b = world.incident("again_b");
    result("fail", "again_a");
    world.settle();
    get("/incidents/" + b).body("state", equalTo("merged"));
    result("pass", "again_a", "again_b");
    world.settle();

    post("/incidents/" + b + "/reopening", "{\"reason\": \"x\"}").statusCode(409);
    result("fail", "again_b");
    world.settle();

    get("/incidents?state=open&dataset=" + dataset("again_b"))
        .body("items.dataset", contains(dataset("again_b")));
  }

  @Test
  void anIncidentIsNotReopenedWhileItsRootIsInAnother() {
    result("fail", "else_b");
    String b = world.incident("else_b");
    result("pass", "else_b");
    world.settle();
    world.flow("else_a", "else_b");
    result("fail", "else_a", "else_b");
    world.settle();

    post("/incidents/" + b + "/reopening", "{\"reason\": \"x\"}").statusCode(409);
  }

  /** Workers of other replicas look at the same time. */
  @Test
  void manyWorkersMakeOneIncidentOfOneCause() throws Exception {
    String[] effects = IntStream.range(0, 20).mapToObj(i -> "many_" + i).toArray(String[]::new);
    world.flow("many_root", effects);
    Callable<Integer> drain =
        () -> {
          int looked = 0;
          int some;
          do {
            some = watch.lookAtSome();
            looked += some;
          } while (some > 0);
          return looked;
        };

    try (var threads = Executors.newFixedThreadPool(2)) {
      result("fail", effects);
      var one = threads.submit(drain);
      result("fail", "many_root");
      var other = threads.submit(drain);
      one.get();
      other.get();
    }
    world.settle();

    String root = world.incident("many_root");
    var all = new ArrayList<>(Arrays.asList(effects));
    all.add("many_root");
    assertThat(goingOn(all)).containsExactly(root);
    get("/incidents/" + root + "/datasets").body("items", hasSize(21));
    get("/incidents/" + root).body("datasetsAffected", equalTo(20));
  }

  private List<String> goingOn(List<String> names) {
    return statements.list(
        """
        SELECT DISTINCT incident.id::text FROM incident JOIN incident_dataset ON incident_dataset.incident = incident.id
        WHERE state IN ('OPEN', 'ACKNOWLEDGED') AND is_current AND dataset = ANY (?)
        """,
        row -> row.getString(1),
        Statements.Many.texts(names.stream().map(World::dataset).toList()));
  }

  private List<String> mergedInto(String incident) {
    return statements.list(
        "SELECT id::text FROM incident WHERE merged_into::text = ?",
        row -> row.getString(1),
        incident);
  }
}
