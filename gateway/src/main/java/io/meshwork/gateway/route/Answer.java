package io.meshwork.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.time.Instant;

/** A good answer that may be given again. */
record Answer(MultiMap headers, Buffer body, Duration life, Instant since) {

  static Answer of(MultiMap headers, Buffer body, Duration life, Instant now) {
    return new Answer(MultiMap.caseInsensitiveMultiMap().setAll(headers), body, life, now);
  }

  /** Makes it the response, with what RFC 9111, section 5.1, asks for. */
  ProxyResponse fill(ProxyResponse response, Instant now) {
    response.headers().setAll(headers);
    return response
        .setStatusCode(200)
        .putHeader(HttpHeaders.AGE, String.valueOf(Duration.between(since, now).toSeconds()))
        .setBody(Body.body(body));
  }
}
