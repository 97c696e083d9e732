package io.meshwork.catalog.bulk;

import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that follow each other and can be written in one go: of one kind, and no two of one thing.
 */
final class BulkRun<D> {

  private final BulkTarget<D> target;
  private final Map<Urn, D> drafts = new LinkedHashMap<>();

  private BulkRun(BulkLine<D> first) {
    target = first.target();
    drafts.put(first.urn(), first.draft());
  }

  /** As few runs as {@code lines} make, in their order. */
  static List<BulkRun<?>> of(List<BulkLine<?>> lines) {
    var runs = new ArrayList<BulkRun<?>>();
    for (BulkLine<?> line : lines) {
      if (runs.isEmpty() || !runs.getLast().add(line)) {
        runs.add(new BulkRun<>(line));
      }
    }
    return runs;
  }

  List<? extends Written<?>> put(String actor) {
    return target.putAll(drafts, actor);
  }

  private boolean add(BulkLine<?> line) {
    return target.takesMany()
        && line.target() == target
        && drafts.putIfAbsent(line.urn(), target.draftType().cast(line.draft())) == null;
  }
}
