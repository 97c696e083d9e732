package io.meshwork.platform.openapi;

import static io.meshwork.platform.error.ErrorCode.CONFLICT;
import static io.meshwork.platform.error.ErrorCode.FORBIDDEN;
import static io.meshwork.platform.error.ErrorCode.INVALID;
import static io.meshwork.platform.error.ErrorCode.NOT_FOUND;
import static io.meshwork.platform.error.ErrorCode.STALE;
import static io.meshwork.platform.error.ErrorCode.TOO_LARGE;
import static io.meshwork.platform.error.ErrorCode.UNAUTHENTICATED;
import static io.meshwork.platform.error.ErrorCode.UNAVAILABLE;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error responses, each named where a request can commonly lead to it. */
final class Problems {

  private static final List<ErrorCode> ANYWHERE =
      List.of(INVALID, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE);

  private static final List<ErrorCode> NAMED =
      List.of(
          INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, STALE, TOO_LARGE, UNAVAILABLE);
  private static final String ANY = "PROBLEM";

  private Problems() {}

  static void addTo(Components components) {
    for (ErrorCode code : NAMED) {
      components.addResponse(code.name(), response(code.title()));
    }
    components.addResponse(ANY, response("Anything else that is wrong"));
  }

  static void addTo(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              for (ErrorCode code : codes(method, operation)) {
                add(operation, Integer.toString(code.http()), code.name());
              }
              add(operation, "default", ANY);
            });
  }

  private static void add(Operation operation, String status, String response) {
    operation
        .getResponses()
        .addAPIResponse(
            status, OASFactory.createAPIResponse().ref("#/components/responses/" + response));
  }

  private static List<ErrorCode> codes(PathItem.HttpMethod method, Operation operation) {
    var codes = new ArrayList<>(ANYWHERE);
    if (hasParameter(operation, parameter -> parameter.getIn() == Parameter.In.PATH)
        && method != PathItem.HttpMethod.PUT) {
      codes.add(NOT_FOUND);
    }
    if (hasParameter(operation, parameter -> parameter.getName().equals("If-Match"))) {
      codes.add(STALE);
    }
    if (method == PathItem.HttpMethod.DELETE) {
      codes.add(CONFLICT);
    }
    if (operation.getRequestBody() != null) {
      codes.add(TOO_LARGE);
    }
    return codes;
  }

  private static boolean hasParameter(Operation operation, Predicate<Parameter> which) {
    return operation.getParameters() != null && operation.getParameters().stream().anyMatch(which);
  }

  private static APIResponse response(String description) {
    var problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
  }
}
