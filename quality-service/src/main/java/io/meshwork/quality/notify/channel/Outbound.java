package io.meshwork.quality.notify.channel;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses outside of the mesh, and only where that is safe: a name is resolved once,
 * what it resolves to is checked, and the connection goes to the address that was checked, so that
 * a name that resolves otherwise a moment later gains nothing. No redirect is followed, no proxy is
 * asked, and the body of the answer is not read.
 */
@ApplicationScoped
class Outbound {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  /** Longer than the two together: what hangs in spite of them. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Standard Webhooks: the receiver wants nothing any more. */
  private static final int GONE = 410;

  private final HttpClient client;
  private final Resolver resolver;

  @Inject
  Outbound(Vertx vertx) {
    this(vertx, InetAddress::getAllByName, new HttpClientOptions());
  }

  /**
   * Finds hosts by a resolver.
   *
   * @param options says whose certificates are trusted
   */
  Outbound(Vertx vertx, Resolver resolver, HttpClientOptions options) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions(options)
                .setKeepAlive(false)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxPoolSize(20));
    this.resolver = resolver;
  }

  /** Finds the addresses of a host. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * Posts; returns once the answer says that it was taken (2xx).
   *
   * @throws UndeliveredException if it was not
   */
  void post(Target target, Map<String, String> headers, byte[] body) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(target.port(), address(target)))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.isSecure())
            .setURI(target.path())
            .setFollowRedirects(false)
            .setTimeout(ANSWER.toMillis());
    headers.forEach(options::putHeader);
    Answer answer = await(client.request(options).compose(request -> send(request, body)));
    if (answer.status() / 100 != 2) {
      String reason = "It was answered with status %d.".formatted(answer.status());
      throw answer.status() == GONE
          ? UndeliveredException.forGood(reason)
          : UndeliveredException.until(reason, answer.retryAfter());
    }
  }

  /** The first address of the target that may be reached, which is where the request goes. */
  private String address(Target target) {
    return Stream.of(Lookup.find(resolver, target.host()))
        .filter(target::mayBeAt)
        .findFirst()
        .map(InetAddress::getHostAddress)
        .orElseThrow(
            () ->
                UndeliveredException.forGood(
                    target.isSecure()
                        ? "The address is not public, and none of the networks that the operator"
                            + " allows."
                        : "Without TLS only networks may be reached that the operator allows."));
  }

  private record Answer(int status, @Nullable Duration retryAfter) {

    static Answer of(HttpClientResponse response) {
      String after = response.getHeader(HttpHeaderNames.RETRY_AFTER);
      return new Answer(
          response.statusCode(),
          after != null && after.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(after.strip()))
              : null);
    }
  }

  private static Future<Answer> send(HttpClientRequest request, byte[] body) {
    return request
        .send(Buffer.buffer(body))
        .map(
            response -> {
              Answer answer = Answer.of(response);
              // What we hang up on is not worth a line in the log.
              response.exceptionHandler(_ -> {});
              request.reset();
              return answer;
            });
  }

  private static Answer await(Future<Answer> answer) {
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      // By its kind only: a message may quote what is none of the reader's business.
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw UndeliveredException.forNow(
          "There was no answer: " + cause.getClass().getSimpleName() + ".");
    } catch (TimeoutException late) {
      throw UndeliveredException.forNow("There was no answer in time.");
    } catch (InterruptedException stopping) {
      throw UndeliveredException.whileStopping();
    }
  }
}
