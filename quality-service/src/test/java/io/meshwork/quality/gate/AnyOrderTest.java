package io.meshwork.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.QualityTest;
import io.meshwork.quality.check.Outcome;
import io.meshwork.quality.lineage.RunState;
import io.meshwork.quality.lineage.ToldRun;
import io.meshwork.quality.result.ResultDraft;
import io.meshwork.quality.result.ResultService;
import io.meshwork.quality.version.FaultKind;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever happened, and in whatever order it became known, the answers are those of the model. */
@QualityTest
class AnyOrderTest {

  private static final int DATASETS = 5;
  private static final int RUNS = 14;
  private static final int RESULTS = 24;
  private static final int ORDERS = 5;

  @Inject GateService gate;
  @Inject ResultService results;
  @Inject DataSource dataSource;

  @RepeatedTest(20)
  void theOrderInWhichItBecomesKnownDoesNotMatter(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    List<Map<String, GateView>> outcomes = new ArrayList<>();
    for (int order = 0; order < ORDERS; order++) {
      String namespace = "order-%d-%d".formatted(seed, order);
      Model model = happen(namespace, new Random(seed));
      tell(model, new Random(1_000L * seed + order), order % 2 == 0);
      awaitIdle();
      outcomes.add(answers(model, namespace));
    }

    assertThat(outcomes).allMatch(outcome -> outcome.equals(outcomes.getFirst()), "as the first");
  }

  private static Model happen(String namespace, Random random) {
    List<ToldRun> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      int began = 2 * random.nextInt(500);
      runs.add(
          new ToldRun(
              "job:%s:j%d".formatted(namespace, i % 4),
              "run-" + i,
              random.nextInt(8) == 0 ? RunState.FAILED : RunState.COMPLETED,
              Mesh.at(began),
              // Odd and of its own, so that nothing is a matter of chance.
              Mesh.at(began + 1 + 2 * i),
              some(namespace, random),
              some(namespace, random)));
    }
    List<ResultDraft> results = new ArrayList<>();
    for (int i = 0; i < RESULTS; i++) {
      results.add(
          new ResultDraft(
              dataset(namespace, random.nextInt(DATASETS)),
              "check-" + random.nextInt(2),
              null,
              null,
              switch (random.nextInt(6)) {
                case 0, 1 -> Outcome.FAIL;
                case 2 -> Outcome.WARN;
                default -> Outcome.PASS;
              },
              null,
              null,
              null,
              Mesh.at(random.nextInt(1_100)).plusSeconds(1 + i),
              random.nextInt(3) == 0 ? "run-" + random.nextInt(RUNS + 2) : null));
    }
    return new Model(distinctEnds(runs), results);
  }

  /** No two versions of a dataset were written at the same instant. */
  private static List<ToldRun> distinctEnds(List<ToldRun> runs) {
    return IntStream.range(0, runs.size())
        .mapToObj(
            i -> {
              ToldRun run = runs.get(i);
              return new ToldRun(
                  run.job(),
                  run.id(),
                  run.state(),
                  run.began(),
                  run.ended().plusMillis(i),
                  run.reads(),
                  run.writes());
            })
        .toList();
  }

  private static List<String> some(String namespace, Random random) {
    return IntStream.range(0, 1 + random.nextInt(2))
        .mapToObj(i -> dataset(namespace, random.nextInt(DATASETS)))
        .distinct()
        .toList();
  }

  private static String dataset(String namespace, int number) {
    return "dataset:%s:d%d".formatted(namespace, number);
  }

  /** In an order of its own; each by itself, or as they come. */
  private void tell(Model model, Random random, boolean isOneByOne) {
    List<Runnable> facts = new ArrayList<>();
    model.runs().forEach(run -> facts.add(run::tell));
    model.results().forEach(result -> facts.add(() -> results.recordAll(List.of(result))));
    Collections.shuffle(facts, random);
    for (Runnable fact : facts) {
      fact.run();
      if (isOneByOne) {
        awaitIdle();
      }
    }
  }

  /** What is answered of every version, without the namespace, after it was found to be right. */
  private Map<String, GateView> answers(Model model, String namespace) {
    Map<String, GateView> answers = new TreeMap<>();
    for (int i = 0; i < DATASETS; i++) {
      String dataset = dataset(namespace, i);
      for (ToldRun version : model.versions(dataset)) {
        GateView answer = answer(dataset, version.id());
        assertThat(answer.decision())
            .as("%s of %s: %s", dataset, version, answer)
            .isEqualTo(model.decision(dataset, version));
        answers.put(i + " " + version.id(), without(namespace, answer));
      }
      if (!model.versions(dataset).isEmpty()) {
        answers.put(i + " now", without(namespace, now(model, dataset)));
      }
    }
    return answers;
  }

  /** That of the latest version, and which checks were not made again of that. */
  private GateView now(Model model, String dataset) {
    GateView ofVersion = answer(dataset, model.versions(dataset).getLast().id());
    GateView now = answer(dataset, null);
    Map<Boolean, List<Reason>> reasons =
        now.reasons().stream()
            .collect(Collectors.partitioningBy(reason -> reason.kind() == FaultKind.UNREPEATED));
    List<Reason> unrepeated = reasons.getOrDefault(true, List.of());
    assertThat(reasons.get(false)).isEqualTo(ofVersion.reasons());
    assertThat(unrepeated)
        .extracting(Reason::check)
        .containsExactlyInAnyOrderElementsOf(model.unrepeated(dataset));
    assertThat(now.decision())
        .isEqualTo(
            ofVersion.decision() == Decision.ALLOW && !unrepeated.isEmpty()
                ? Decision.WARN
                : ofVersion.decision());
    return now;
  }

  private GateView answer(String dataset, @Nullable String run) {
    return gate.answer(List.of(new Question(Urn.parse("urn", dataset), run))).getFirst();
  }

  private static GateView without(String namespace, GateView answer) {
    return new GateView(
        answer.urn().replace(namespace, ""),
        answer.decision(),
        answer.known(),
        answer.run(),
        answer.reasons().stream()
            .map(
                reason ->
                    new Reason(
                        reason.kind(),
                        reason.decision(),
                        reason.dataset().replace(namespace, ""),
                        reason.run(),
                        reason.check(),
                        reason.outcome(),
                        reason.message(),
                        reason.since()))
            .toList());
  }

  private void awaitIdle() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              try (var connection = dataSource.getConnection();
                  var statement = connection.createStatement();
                  var row =
                      statement.executeQuery(
                          "SELECT NOT EXISTS (SELECT FROM version_news) AND NOT EXISTS (SELECT FROM run_news)")) {
                row.next();
                return row.getBoolean(1);
              } catch (SQLException failed) {
                throw new IllegalStateException(failed);
              }
            });
  }
}
