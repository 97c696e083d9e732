package io.meshwork.gateway.openapi;

import io.meshwork.platform.error.Failure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Open to all, like the pages of the web UI: it tells nothing of what is in the mesh. */
@Path("/api/v1/openapi")
@Tag(name = "Description")
class OpenApiResource {

  private static final String YAML = "application/yaml";

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(YAML)).build();

  private final JointDocument document;

  OpenApiResource(JointDocument document) {
    this.document = document;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, YAML})
  @Operation(
      operationId = "getOpenApi",
      summary = "This document: the API of all services as one",
      description = "Needs no key. JSON, or YAML if Accept prefers that or format asks for it.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING))
      })
  public Response get(
      @QueryParam("format")
          @Parameter(
              description = "Counts before Accept",
              schema = @Schema(enumeration = {"json", "yaml"}))
          @Nullable String format,
      @Context Request request) {
    return isYaml(format, request)
        ? Response.ok(document.yaml(), YAML).build()
        : Response.ok(document.json(), MediaType.APPLICATION_JSON).build();
  }

  private static boolean isYaml(@Nullable String format, Request request) {
    if (format == null) {
      Variant best = request.selectVariant(VARIANTS);
      return best != null && best.getMediaType().getSubtype().equals("yaml");
    }
    return switch (format) {
      case "json" -> false;
      case "yaml" -> true;
      default -> throw Failure.invalid("format", "must be json or yaml");
    };
  }
}
