package io.meshwork.lineage.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshwork.lineage.openlineage.LineageEvent.Entity;
import io.meshwork.lineage.openlineage.Text;
import io.meshwork.platform.urn.Urn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the facets lifecycleStateChange and symlinks tell of a dataset. */
final class DatasetChanges {

  private static final String FACET = "lifecycleStateChange";

  private DatasetChanges() {}

  /** The change of its lifecycle, such as {@code DROP}; empty if none is told. */
  static String lifecycle(Entity dataset) {
    return Text.storable(dataset.facets().path(FACET).path(FACET).asText());
  }

  /** Its other names: those that symlinks tell, and the one it had before a RENAME. */
  static List<AliasState> aliases(Entity dataset) {
    var aliases = new ArrayList<AliasState>();
    for (JsonNode name : dataset.facets().path("symlinks").path("identifiers")) {
      alias(dataset, name).ifPresent(aliases::add);
    }
    if (lifecycle(dataset).equals("RENAME")) {
      JsonNode before = dataset.facets().path(FACET).path("previousIdentifier");
      alias(dataset, before).ifPresent(aliases::add);
    }
    return aliases;
  }

  private static Optional<AliasState> alias(Entity dataset, JsonNode identifier) {
    String namespace = Text.storable(identifier.path("namespace").asText());
    String name = Text.storable(identifier.path("name").asText());
    if (namespace.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Urn alias = Urn.dataset(namespace, name);
    return alias.equals(dataset.urn())
        ? Optional.empty()
        : Optional.of(new AliasState(dataset.urn(), alias));
  }
}
