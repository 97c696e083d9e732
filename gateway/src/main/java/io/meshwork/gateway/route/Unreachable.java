package io.meshwork.gateway.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Problem;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** Tells a caller in whose service's absence the request was made, and to come back. */
final class Unreachable implements ProxyInterceptor {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final String service;
  private final ObjectMapper json;

  Unreachable(String service, ObjectMapper json) {
    this.service = service;
    this.json = json;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context
        .sendRequest()
        .recover(
            failed -> {
              Log.warnf("Service does not answer: service=%s reason=%s", service, failed);
              return Future.succeededFuture(problem(context));
            });
  }

  private ProxyResponse problem(ProxyContext context) {
    var problem =
        Problem.of(
            ErrorCode.UNAVAILABLE,
            "The %s service does not answer; try again.".formatted(service),
            List.of());
    return context
        .request()
        .release()
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .setBody(Body.body(Buffer.buffer(write(problem))));
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
