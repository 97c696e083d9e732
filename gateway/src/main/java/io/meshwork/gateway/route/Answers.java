package io.meshwork.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers for as long as the service allows by {@code Cache-Control: max-age} (RFC 9111),
 * each for the caller who got it, so that the gateway need not know who may read what.
 */
@ApplicationScoped
class Answers implements ProxyInterceptor {

  /** In bytes, of all that is kept. */
  private static final long MAX_SIZE = 16L << 20;

  /** In bytes; a longer answer is not kept, and so never gathered before it is passed on. */
  private static final long MAX_LENGTH = 64L << 10;

  /** What an answer takes besides its body, roughly, in bytes. */
  private static final int OVERHEAD = 2_000;

  private static final Pattern MAX_AGE =
      Pattern.compile("(?!.*\\bno-(?:store|cache)\\b).*\\bmax-age=(\\d{1,9})\\b.*");

  /** Who sends one of these wants something else than what was told before. */
  private static final List<CharSequence> CONDITIONS =
      List.of(
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.IF_MODIFIED_SINCE,
          HttpHeaderNames.RANGE);

  private final Clock clock;
  private final Cache<Question, Answer> kept;

  Answers(Clock clock) {
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(MAX_SIZE)
            .weigher((Question _, Answer answer) -> OVERHEAD + answer.body().length())
            .expireAfter(Expiry.creating((Question _, Answer answer) -> answer.life()))
            .build();
  }

  /** What an answer depends on; the token is of one caller for one service. */
  private record Question(@Nullable String token, String address, @Nullable String accept) {

    static Question of(HttpServerRequest request) {
      return new Question(
          request.getHeader(HttpHeaders.AUTHORIZATION),
          request.uri(),
          request.getHeader(HttpHeaders.ACCEPT));
    }
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    Answer answer = isPlain(request) ? kept.getIfPresent(Question.of(request)) : null;
    return answer == null
        ? context.sendRequest()
        : Future.succeededFuture(
            answer.fill(context.request().release().response(), clock.instant()));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    ProxyResponse response = context.response();
    Duration life = life(response);
    if (!isPlain(request) || life.isZero()) {
      return context.sendResponse();
    }
    return gather(response.getBody().stream())
        .compose(
            body -> {
              kept.put(
                  Question.of(request), Answer.of(response.headers(), body, life, clock.instant()));
              response.setBody(Body.body(body));
              return context.sendResponse();
            });
  }

  private static Future<Buffer> gather(ReadStream<Buffer> stream) {
    Future<Buffer> gathered =
        stream.collect(Collector.of(Buffer::buffer, Buffer::appendBuffer, Buffer::appendBuffer));
    // The proxy lets it wait until somebody reads.
    stream.resume();
    return gathered;
  }

  private static boolean isPlain(HttpServerRequest request) {
    return HttpMethod.GET.equals(request.method())
        && CONDITIONS.stream().noneMatch(request.headers()::contains);
  }

  /** Zero if the answer is not to be kept. */
  private static Duration life(ProxyResponse response) {
    String control = response.headers().get(HttpHeaders.CACHE_CONTROL);
    long length = response.getBody().length();
    if (control == null
        || response.getStatusCode() != 200
        || length < 0
        || length > MAX_LENGTH
        || response.headers().contains(HttpHeaders.VARY)
        || response.headers().contains(HttpHeaders.AGE)) {
      return Duration.ZERO;
    }
    Matcher maxAge = MAX_AGE.matcher(control);
    return maxAge.matches() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : Duration.ZERO;
  }
}
