package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells errors in the words of the dialect where it is spoken, whoever found them. */
class ErrorFilter {

  @ServerResponseFilter
  void problem(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().startsWith(Dialect.ROOT + "/")
        && response.getEntity() instanceof Problem problem) {
      response.setEntity(ErrorAnswer.of(problem), null, MediaType.APPLICATION_JSON_TYPE);
    }
  }
}
