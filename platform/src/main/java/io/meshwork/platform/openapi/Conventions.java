package io.meshwork.platform.openapi;

import io.meshwork.platform.page.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Pages, revisions, tables and names in addresses, which mean the same wherever they occur. */
final class Conventions {

  private static final Set<PathItem.HttpMethod> TAGGED =
      Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.PUT);

  private Conventions() {}

  static void describe(PathItem path) {
    boolean hasRevisions =
        path.getOperations().values().stream().anyMatch(operation -> has(operation, "If-Match"));
    path.getOperations()
        .forEach(
            (method, operation) -> {
              parameters(operation).forEach(Conventions::describe);
              describeTables(operation);
              if (has(operation, "If-None-Match")) {
                addCreated(operation);
              }
              if (hasRevisions && TAGGED.contains(method)) {
                addTag(operation);
              }
            });
  }

  private static void describe(Parameter parameter) {
    if (parameter.getIn() == Parameter.In.PATH) {
      parameter.setDescription("One segment of the address: a slash in it is written %2F");
      return;
    }
    switch (parameter.getName()) {
      case "pageSize" -> {
        parameter.setDescription("How many items at most; 0 for the default");
        parameter.setSchema(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(PageRequest.MAX_SIZE))
                .defaultValue(PageRequest.DEFAULT_SIZE));
      }
      case "pageToken" ->
          parameter.setDescription("The nextPageToken of the page before; absent for the first");
      case "asOf" ->
          parameter.setDescription(
              "What is asked for as it was at this instant, such as 2026-03-01T12:00:00Z; absent for now");
      case "If-Match" ->
          parameter.setDescription(
              "The ETag that the change was made against; refused with 412 if it is not current");
      case "If-None-Match" ->
          parameter.setDescription("Only *: refused with 412 if the thing exists already");
      default -> {}
    }
  }

  /** What is a table for whoever asks for one is text then, whatever it is as JSON. */
  private static void describeTables(Operation operation) {
    APIResponse response = operation.getResponses().getAPIResponse("200");
    if (response != null && response.getContent() != null) {
      MediaType table = response.getContent().getMediaType("text/csv");
      if (table != null) {
        table.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
      }
    }
  }

  /** A whole-resource write answers 201 for what is new and 200 otherwise. */
  private static void addCreated(Operation operation) {
    APIResponse replaced = operation.getResponses().getAPIResponse("200");
    operation
        .getResponses()
        .addAPIResponse(
            "201",
            OASFactory.createAPIResponse().description("Created").content(replaced.getContent()));
  }

  private static void addTag(Operation operation) {
    for (String status : List.of("200", "201")) {
      APIResponse response = operation.getResponses().getAPIResponse(status);
      if (response != null) {
        response.addHeader("ETag", tag());
      }
    }
  }

  private static Header tag() {
    return OASFactory.createHeader()
        .description("The revision, quoted")
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample("\"7\""));
  }

  private static boolean has(Operation operation, String parameter) {
    return parameters(operation).stream().anyMatch(known -> known.getName().equals(parameter));
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }
}
