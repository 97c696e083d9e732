package io.meshwork.lineage.marquez;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.sql.Statements;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the facets of datasets and jobs as they are now, out of the events that tell them. */
@ApplicationScoped
class FacetQuery {

  /** Each event once, whatever number of facets it tells. */
  private static final String TOLD =
      """
      SELECT told.entities, told.names, event.body
      FROM (SELECT digest, array_agg(entity) AS entities, array_agg(name) AS names
            FROM facet WHERE entity = ANY (?) AND NOT deleted GROUP BY digest) AS told
      JOIN event USING (digest)
      """;

  private final Statements statements;
  private final ObjectMapper json;

  FacetQuery(Statements statements, ObjectMapper json) {
    this.statements = statements;
    this.json = json;
  }

  /**
   * The facets of each of them, by name.
   *
   * @param entities keys of URNs
   * @return one object for each that has any
   */
  Map<UUID, ObjectNode> of(Collection<UUID> entities) {
    var facets = new HashMap<UUID, ObjectNode>();
    statements
        .list(
            TOLD,
            row ->
                told(
                    (UUID[]) row.getArray("entities").getArray(),
                    (String[]) row.getArray("names").getArray(),
                    row.getString("body")),
            Statements.Many.uuids(entities))
        .forEach(
            told ->
                told.forEach(
                    (entity, some) ->
                        facets
                            .computeIfAbsent(entity, key -> json.createObjectNode())
                            .setAll(some)));
    return facets;
  }

  private Map<UUID, ObjectNode> told(UUID[] entities, String[] names, String body) {
    Map<UUID, ObjectNode> known = facets(read(body));
    var told = new HashMap<UUID, ObjectNode>();
    for (int i = 0; i < entities.length; i++) {
      JsonNode facet = known.getOrDefault(entities[i], json.createObjectNode()).path(names[i]);
      if (facet.isObject()) {
        told.computeIfAbsent(entities[i], key -> json.createObjectNode()).set(names[i], facet);
      }
    }
    return told;
  }

  /** All facets of an event by the entity that has them; outputs count before inputs. */
  private Map<UUID, ObjectNode> facets(JsonNode event) {
    var facets = new HashMap<UUID, ObjectNode>();
    add(facets, Urn.Kind.JOB, event.path("job"));
    add(facets, Urn.Kind.DATASET, event.path("dataset"));
    event.path("inputs").forEach(dataset -> add(facets, Urn.Kind.DATASET, dataset));
    event.path("outputs").forEach(dataset -> add(facets, Urn.Kind.DATASET, dataset));
    return facets;
  }

  private void add(Map<UUID, ObjectNode> facets, Urn.Kind kind, JsonNode entity) {
    if (entity.path("facets") instanceof ObjectNode told) {
      var urn = new Urn(kind, entity.path("namespace").asText(), entity.path("name").asText());
      facets.computeIfAbsent(urn.key(), key -> json.createObjectNode()).setAll(told);
    }
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An event was kept unreadable", impossible);
    }
  }
}
