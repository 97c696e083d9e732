package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Finds out which dataset or job a node is. */
@ApplicationScoped
class NodeQuery {

  private final Statements statements;

  NodeQuery(Statements statements) {
    this.statements = statements;
  }

  /**
   * What the node means: of all readings the one with the longest namespace that names something
   * known.
   *
   * @throws Failure NOT_FOUND if none does
   */
  NodeId.Reading find(NodeId node) {
    String table = node.readings().getFirst().urn().kind() == Urn.Kind.JOB ? "job" : "dataset";
    var keys = node.readings().stream().map(reading -> reading.urn().key()).toList();
    Set<UUID> known =
        new HashSet<>(
            statements.list(
                "SELECT urn_key FROM %s WHERE urn_key = ANY (?)".formatted(table),
                row -> row.getObject(1, UUID.class),
                Statements.Many.uuids(keys)));
    return node.readings().stream()
        .filter(reading -> known.contains(reading.urn().key()))
        .findFirst()
        .orElseThrow(() -> Failure.notFound("node '" + node.text() + "'"));
  }
}
