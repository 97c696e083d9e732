package io.meshwork.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a REST request into a {@link Problem}. Nothing of the server leaks. */
class ProblemMappers {

  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  Response failure(Failure failure) {
    return respond(Problem.of(failure));
  }

  @ServerExceptionMapper
  Response constraints(ConstraintViolationException invalid) {
    var violations =
        invalid.getConstraintViolations().stream()
            .map(violation -> new Violation(field(violation), violation.getMessage()))
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toList();
    return respond(Problem.of(Failure.invalid(violations)));
  }

  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response json(JsonProcessingException malformed) {
    return respond(Problem.of(Failure.invalid(List.of(JsonFaults.of(malformed)))));
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  Response unauthenticated(SecurityException failed) {
    return respond(
        Problem.of(ErrorCode.UNAUTHENTICATED, "The credentials are missing or wrong.", List.of()));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException denied) {
    return respond(Problem.of(ErrorCode.FORBIDDEN, denied.getMessage(), List.of()));
  }

  @ServerExceptionMapper
  Response web(WebApplicationException exception) {
    if (exception.getCause() instanceof JsonProcessingException malformed) {
      return json(malformed);
    }
    int status = exception.getResponse().getStatus();
    if (status < 400) {
      return exception.getResponse();
    }
    return respond(Problem.of(ErrorCode.ofHttp(status), exception.getMessage(), List.of()));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable bug) {
    Failure told = Failure.unexpected(bug);
    if (told.code().http() >= 500) {
      Log.error("Request failed", bug);
    }
    return respond(Problem.of(told));
  }

  private static Response respond(Problem problem) {
    var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == ErrorCode.UNAVAILABLE.http()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  /** The path of the fault without the Java method it starts with. */
  private static String field(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .filter(node -> node.getKind() != ElementKind.METHOD)
        .map(Path.Node::toString)
        .collect(Collectors.joining("."));
  }
}
