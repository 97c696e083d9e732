package io.meshwork.lineage.graph;

import io.meshwork.contracts.lineage.v1.DatasetObserved;
import io.meshwork.contracts.lineage.v1.SchemaChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is other in the columns of one schema than in those of another. */
final class SchemaChanges {

  private SchemaChanges() {}

  /** Empty if nothing differs but descriptions. */
  static Optional<SchemaChanged.Builder> between(
      List<DatasetObserved.Field> before, List<DatasetObserved.Field> after) {
    Map<String, DatasetObserved.Field> old = byName(before);
    Map<String, DatasetObserved.Field> now = byName(after);
    var changed = SchemaChanged.newBuilder();
    after.stream().filter(field -> !old.containsKey(field.getName())).forEach(changed::addAdded);
    before.stream().filter(field -> !now.containsKey(field.getName())).forEach(changed::addRemoved);
    for (DatasetObserved.Field field : after) {
      DatasetObserved.Field was = old.get(field.getName());
      if (was != null && !was.getType().equals(field.getType())) {
        changed
            .addRetypedBuilder()
            .setName(field.getName())
            .setTypeBefore(was.getType())
            .setType(field.getType());
      }
    }
    return changed.getAddedCount() + changed.getRemovedCount() + changed.getRetypedCount() == 0
        ? Optional.empty()
        : Optional.of(changed);
  }

  private static Map<String, DatasetObserved.Field> byName(List<DatasetObserved.Field> fields) {
    return fields.stream()
        .collect(
            Collectors.toMap(
                DatasetObserved.Field::getName, Function.identity(), (one, same) -> one));
  }
}
