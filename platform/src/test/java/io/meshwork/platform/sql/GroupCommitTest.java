package io.meshwork.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

  private final List<List<String>> groups = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);

  @Test
  void whoComesMeanwhileIsOneGroup() throws Exception {
    var commit = commit(100, Function.identity(), String::toUpperCase);

    List<Future<String>> answers = together(commit, "a", "b", "c", "d");

    for (int i = 0; i < 4; i++) {
      assertThat(answers.get(i).get()).isEqualTo("ABCD".substring(i, i + 1));
    }
    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst()).containsExactly("a");
    assertThat(groups.getLast()).containsExactlyInAnyOrder("b", "c", "d");
  }

  @Test
  void noGroupIsLargerOrHasTwoOfTheSameKey() throws Exception {
    var commit = commit(2, it -> it.charAt(0), Function.identity());

    for (Future<String> answer : together(commit, "a", "b1", "b2", "c", "d", "e")) {
      answer.get();
    }

    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(group)
                    .hasSizeLessThanOrEqualTo(2)
                    .extracting(it -> it.charAt(0))
                    .doesNotHaveDuplicates());
    assertThat(groups.stream().flatMap(List::stream))
        .containsExactlyInAnyOrder("a", "b1", "b2", "c", "d", "e");
  }

  @Test
  void whoeverFailsFailsAlone() throws Exception {
    var commit = failing("bad"::equals, () -> new IllegalArgumentException("bad"));

    List<Future<String>> answers = together(commit, "a", "b", "bad", "c");

    assertThat(answers.get(1).get()).isEqualTo("b");
    assertThat(answers.get(3).get()).isEqualTo("c");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(answers.get(2)::get)
        .withCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allAreToldAtOnceWhatIsNobodysFault() throws Exception {
    var commit =
        failing(
            it -> !it.equals("a"),
            () -> new Failure(ErrorCode.UNAVAILABLE, "The database is down."));

    List<Future<String>> answers = together(commit, "a", "b", "c");

    for (Future<String> answer : answers.subList(1, 3)) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(answer::get)
          .withCauseInstanceOf(Failure.class);
    }
    assertThat(groups).hasSize(2);
  }

  @Test
  void nobodyWaitsForEverForOneWhomAnErrorEnded() throws Exception {
    var commit =
        failing(
            it -> !it.equals("a"),
            () -> {
              throw new StackOverflowError();
            });

    for (Future<String> answer : together(commit, "a", "b", "c").subList(1, 3)) {
      assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get);
    }
  }

  private GroupCommit<String, String> failing(
      Predicate<String> whom, Supplier<RuntimeException> failure) {
    return commit(
        100,
        Function.identity(),
        it -> {
          if (whom.test(it)) {
            throw failure.get();
          }
          return it;
        });
  }

  /** The first of all that is brought waits at work until it is let go. */
  private GroupCommit<String, String> commit(
      int maxSize, Function<String, ?> key, Function<String, String> work) {
    return new GroupCommit<>(
        maxSize,
        _ -> 1,
        key,
        group -> {
          groups.add(group);
          firstIsAtWork.countDown();
          await(firstMayEnd);
          return group.stream().map(work).toList();
        });
  }

  /** Brings the others while the first is at work. */
  private List<Future<String>> together(GroupCommit<String, String> commit, String... brought)
      throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<String>>();
      answers.add(executor.submit(() -> commit.ask(brought[0])));
      firstIsAtWork.await();
      var others =
          IntStream.range(1, brought.length)
              .mapToObj(i -> executor.submit(() -> commit.ask(brought[i])))
              .toList();
      Awaitility.await().until(() -> commit.waiting() == others.size());
      firstMayEnd.countDown();
      answers.addAll(others);
      return answers;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
