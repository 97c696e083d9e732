package io.meshwork.catalog.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bulk")
@Tag(name = "Bringing metadata in")
class BulkResource {

  private static final String NDJSON = "application/x-ndjson";

  private final Access access;
  private final BulkService bulk;
  private final ObjectMapper json;

  BulkResource(Access access, BulkService bulk, ObjectMapper json) {
    this.access = access;
    this.bulk = bulk;
    this.json = json;
  }

  @POST
  @Consumes(NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "load",
      summary = "Create or replace many things of any kind, one a line",
      description =
          "A line is a JSON object of at most 2 MiB: the kind of the thing, what it is called"
              + " (namespace and name of a dataset, domain and name of a product, glossary and name"
              + " of a term, path of a domain, id of a contract, name of anything else) and the fields"
              + " that a PUT of it takes; a contract has instead a document, in ODCS, as an object or as"
              + " text that is YAML. Lines are written in their order, so what others refer to comes first. A line that fails changes nothing and"
              + " keeps no other from landing. Gzip is understood; nothing is held in memory. While it"
              + " loads, the answer is white space, so that nobody on the way takes it for dead.")
  @APIResponse(
      responseCode = "200",
      description = "The lines are read; what became of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BulkReport.class)))
  public StreamingOutput load(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = NDJSON,
                      schema = @Schema(type = SchemaType.STRING),
                      examples =
                          @ExampleObject(
                              name = "one line",
                              value =
                                  "{\"kind\": \"dataset\", \"namespace\": \"kafka://broker:9092\","
                                      + " \"name\": \"orders\", \"domain\": \"sales\"}")))
          InputStream lines) {
    Caller caller = access.require(Action.WRITE, "things in bulk");
    return out -> {
      BulkReport report =
          bulk.load(
              lines,
              line -> access.require(Action.WRITE, line.urn()),
              caller.subject(),
              () -> tellAlive(out));
      out.write(json.writeValueAsBytes(report));
    };
  }

  private static void tellAlive(OutputStream out) {
    try {
      out.write('\n');
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
