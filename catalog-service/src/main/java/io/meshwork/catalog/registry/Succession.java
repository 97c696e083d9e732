package io.meshwork.catalog.registry;

import io.meshwork.catalog.schema.Incompatibility;
import io.meshwork.catalog.schema.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a schema may follow others in a subject. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Succession {

  private final SchemaReader reader;

  Succession(SchemaReader reader) {
    this.reader = reader;
  }

  /**
   * Whether a schema may follow.
   *
   * @param earlier the versions it would be compared with; as many as the level asks for
   */
  Verdict judge(Schema next, List<VersionedSchema> earlier, CompatibilityLevel level) {
    var refusals = new ArrayList<Refusal>();
    for (VersionedSchema version : earlier) {
      Schema before = reader.read(version.schema());
      if (level.backward) {
        add(refusals, version, Refusal.Direction.BACKWARD, hindrances(next, before));
      }
      if (level.forward) {
        add(refusals, version, Refusal.Direction.FORWARD, hindrances(before, next));
      }
    }
    return new Verdict(level, refusals);
  }

  private static void add(
      List<Refusal> refusals,
      VersionedSchema version,
      Refusal.Direction direction,
      List<Incompatibility> hindrances) {
    hindrances.forEach(why -> refusals.add(new Refusal(version.version(), direction, why)));
  }

  private static List<Incompatibility> hindrances(Schema reader, Schema writer) {
    if (reader.type() != writer.type()) {
      return List.of(
          new Incompatibility(
              "",
              "TYPE_CHANGED",
              reader.type().name(),
              writer.type().name(),
              "A schema of type %s cannot read what one of type %s wrote."
                  .formatted(reader.type(), writer.type())));
    }
    return reader.hindrancesReading(writer);
  }
}
