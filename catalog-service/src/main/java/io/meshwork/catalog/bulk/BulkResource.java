package io.meshwork.catalog.bulk;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bulk")
@Tag(name = "Bringing metadata in")
class BulkResource {

  private static final String NDJSON = "application/x-ndjson";

  private final Access access;
  private final BulkService bulk;

  BulkResource(Access access, BulkService bulk) {
    this.access = access;
    this.bulk = bulk;
  }

  @POST
  @Consumes(NDJSON)
  @Operation(
      operationId = "load",
      summary = "Create or replace many things of any kind, one a line",
      description =
          "A line is a JSON object of at most 2 MiB: the kind of the thing, what it is called"
              + " (namespace and name of a dataset, domain and name of a product, path of a domain,"
              + " name of a team) and the fields that a PUT of it takes. Lines are written in their"
              + " order, so what others refer to comes first. A line that fails changes nothing and"
              + " keeps no other from landing. Gzip is understood; nothing is held in memory.")
  public BulkReport load(
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
          InputStream lines)
      throws IOException {
    Caller caller = access.require(Action.WRITE, "things in bulk");
    return bulk.load(lines, line -> access.require(Action.WRITE, line.urn()), caller.subject());
  }
}
