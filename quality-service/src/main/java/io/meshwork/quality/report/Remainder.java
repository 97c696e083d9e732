package io.meshwork.quality.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what of a report does not become a result, by the reason. */
public final class Remainder {

  private static final int MAX_REASON = 500;
  private static final int MAX_REASONS = 200;
  private static final int MAX_PLACES = 20;
  private static final String OTHERS = "is not mapped for yet other reasons";

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, List<String>> places = new LinkedHashMap<>();

  /** What stands at {@code where} is not mapped, for {@code reason}. */
  public void add(String reason, String where) {
    String clipped = Texts.clip(reason, MAX_REASON);
    String told = counts.containsKey(clipped) || counts.size() < MAX_REASONS ? clipped : OTHERS;
    counts.merge(told, 1, Integer::sum);
    List<String> known = places.computeIfAbsent(told, _ -> new ArrayList<>());
    if (known.size() < MAX_PLACES) {
      known.add(Texts.clip(where, MAX_REASON));
    }
  }

  /** All of it, in the order of the document. */
  public List<NotMapped> list() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new NotMapped(
                    entry.getKey(),
                    entry.getValue(),
                    List.copyOf(places.getOrDefault(entry.getKey(), List.of()))))
        .toList();
  }
}
