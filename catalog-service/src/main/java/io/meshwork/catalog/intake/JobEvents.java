package io.meshwork.catalog.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Jobs as OpenLineage 2-0-2 tells of them without a run ({@code spec/OpenLineage.json}). */
@ApplicationScoped
class JobEvents {

  private static final String PRODUCER = "https://meshwork.io/catalog-service";
  private static final String SPEC = "https://openlineage.io/spec/";

  /** In characters; an event has at most 1 MiB. */
  private static final int MAX_SQL = 200_000;

  private static final int MAX_DESCRIPTION = 20_000;

  private final ObjectMapper json;

  JobEvents(ObjectMapper json) {
    this.json = json;
  }

  /** The JobEvent of a job, without its time. */
  ObjectNode event(DeclaredJob job) {
    ObjectNode event = json.createObjectNode();
    event.put("producer", PRODUCER);
    event.put("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/JobEvent");
    ObjectNode facets = entity(event.putObject("job"), job.urn()).putObject("facets");
    facet(facets, "jobType", "2-0-4/JobTypeJobFacet")
        .put("processingType", "BATCH")
        .put("integration", job.integration())
        .put("jobType", job.type());
    if (!job.description().isEmpty()) {
      facet(facets, "documentation", "1-1-0/DocumentationJobFacet")
          .put("description", shorten(job.description(), MAX_DESCRIPTION));
    }
    if (job.sql() != null) {
      facet(facets, "sql", "1-1-0/SQLJobFacet").put("query", shorten(job.sql(), MAX_SQL));
    }
    if (!job.owners().isEmpty()) {
      ArrayNode owners = facet(facets, "ownership", "1-0-1/OwnershipJobFacet").putArray("owners");
      job.owners().forEach(owner -> owners.addObject().put("name", owner));
    }
    datasets(event.putArray("inputs"), job.inputs());
    datasets(event.putArray("outputs"), job.outputs());
    return event;
  }

  private static ObjectNode facet(ObjectNode facets, String name, String schema) {
    String[] version = schema.split("/", -1);
    return facets
        .putObject(name)
        .put("_producer", PRODUCER)
        .put("_schemaURL", "%sfacets/%s.json#/$defs/%s".formatted(SPEC, schema, version[1]));
  }

  private static void datasets(ArrayNode array, List<Urn> urns) {
    urns.forEach(urn -> entity(array.addObject(), urn));
  }

  private static ObjectNode entity(ObjectNode node, Urn urn) {
    return node.put("namespace", urn.first()).put("name", urn.second());
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
