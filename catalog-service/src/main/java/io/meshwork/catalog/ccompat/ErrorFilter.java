package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.RegistryFailure;
import io.meshwork.platform.error.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells errors in the words of the dialect where it is spoken, whoever found them. */
class ErrorFilter {

  private static final MediaType MEDIA_TYPE = MediaType.valueOf(Dialect.V1);

  /** What only a registry can find wrong has a code of its own, but only in the dialect. */
  @ServerExceptionMapper
  Response registry(RegistryFailure failure, UriInfo uri) {
    if (!isSpoken(uri)) {
      return Response.status(failure.code().http())
          .type(Problem.MEDIA_TYPE)
          .entity(Problem.of(failure))
          .build();
    }
    ErrorMessage error = ErrorMessage.of(failure.fault(), String.valueOf(failure.getMessage()));
    return Response.status(error.status()).type(MEDIA_TYPE).entity(error).build();
  }

  /** Everything else comes as a problem, with the HTTP status that clients look at. */
  @ServerResponseFilter
  void problem(ContainerRequestContext request, ContainerResponseContext response) {
    if (isSpoken(request.getUriInfo()) && response.getEntity() instanceof Problem problem) {
      String detail = problem.detail() == null ? problem.title() : problem.detail();
      response.setEntity(new ErrorMessage(code(problem.status()), detail), null, MEDIA_TYPE);
    }
  }

  /** Confluent's codes for what its store cannot do; any other status is a code by itself. */
  private static int code(int status) {
    return status == 500 ? 50001 : status;
  }

  private static boolean isSpoken(UriInfo uri) {
    return uri.getPath().startsWith(Dialect.ROOT + "/") || uri.getPath().equals(Dialect.ROOT);
  }
}
