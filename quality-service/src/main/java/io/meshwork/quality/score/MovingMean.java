package io.meshwork.quality.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mean of what several things scored, over time. */
final class MovingMean {

  private final Map<String, Double> scores = new HashMap<>();
  private final List<ScoreEntry> entries = new ArrayList<>();

  /** The sum of all scores; they have one decimal, so that it is exact however long it goes on. */
  private long tenths;

  /** That one thing scores otherwise from then on. */
  record Change(String urn, ScoreEntry entry) {}

  /** The next change; none is earlier than the one before. */
  void add(Change change) {
    Double score = change.entry().score();
    Double before = score == null ? scores.remove(change.urn()) : scores.put(change.urn(), score);
    tenths += tenths(score) - tenths(before);
    Instant hour = change.entry().hour();
    if (!entries.isEmpty() && entries.getLast().hour().equals(hour)) {
      entries.removeLast();
    }
    Double mean =
        scores.isEmpty() ? null : (Double) (Math.round(tenths / (double) scores.size()) / 10.0);
    if (entries.isEmpty() || !Objects.equals(entries.getLast().score(), mean)) {
      entries.add(new ScoreEntry(hour, mean));
    }
  }

  /** The means that held at or after a time, the earliest first. */
  List<ScoreEntry> since(Instant time) {
    int first = 0;
    while (first + 1 < entries.size() && !entries.get(first + 1).hour().isAfter(time)) {
      first++;
    }
    return List.copyOf(entries.subList(first, entries.size()));
  }

  /** To one decimal; null of nothing. */
  static @Nullable Double of(Collection<Double> scores) {
    return scores.isEmpty()
        ? null
        : Math.round(scores.stream().mapToDouble(score -> score).average().orElseThrow() * 10)
            / 10.0;
  }

  private static long tenths(@Nullable Double score) {
    return score == null ? 0 : Math.round(score * 10);
  }
}
