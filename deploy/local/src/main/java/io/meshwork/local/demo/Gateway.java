package io.meshwork.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The gateway's public APIs. */
final class Gateway implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final int ATTEMPTS = 5;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final String base;
  private final String apiKey;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  Gateway(URI base, String apiKey) {
    this.base = base.toString().replaceFirst("/+$", "");
    this.apiKey = apiKey;
  }

  /** A segment of an address, with slashes and all else that must be encoded encoded. */
  static String segment(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Whether there is anything at an address. */
  boolean has(String path) {
    var request = new Request("The demo mesh", "GET", path, null);
    try {
      HttpResponse<String> answer = ask(request);
      if (answer.statusCode() != 404) {
        check(request, answer);
      }
      return answer.statusCode() != 404;
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /** Sends requests that do not depend on each other, a few at a time. */
  void send(List<Request> requests) {
    ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      var sent = new ExecutorCompletionService<Boolean>(senders);
      for (Request request : requests) {
        var _ =
            sent.submit(
                () -> {
                  check(request, ask(request));
                  return true;
                });
      }
      for (int i = 0; i < requests.size(); i++) {
        sent.take().get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof DemoFailure failure
          ? failure
          : new DemoFailure("The demo mesh could not be sent", failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    } finally {
      // After the first failure there is no use in the others.
      senders.shutdownNow();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Asks again while the service says that it is not possible at the moment. */
  private HttpResponse<String> ask(Request request) throws InterruptedException {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(base + request.path()))
            .header("Authorization", "Bearer " + apiKey)
            .header("Content-Type", "application/json")
            .method(request.method(), BodyPublishers.ofByteArray(bytes(request)))
            .timeout(TIMEOUT)
            .build();
    try {
      HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString());
      for (int attempt = 1; answer.statusCode() == 503 && attempt < ATTEMPTS; attempt++) {
        Thread.sleep(Duration.ofSeconds(retryAfter(answer)));
        answer = client.send(asked, BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException unreachable) {
      throw new DemoFailure(
          "%s: %s does not answer: %s".formatted(request.about(), base, unreachable), unreachable);
    }
  }

  private static long retryAfter(HttpResponse<?> answer) {
    try {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
      return Math.clamp(seconds, 0, LONGEST_WAIT_SECONDS);
    } catch (NumberFormatException date) {
      return LONGEST_WAIT_SECONDS;
    }
  }

  /** A batch of events is answered with 200 even if some of them were refused. */
  private void check(Request request, HttpResponse<String> answer) {
    boolean isSuccess = answer.statusCode() / 100 == 2;
    if (isSuccess && !answer.body().contains("failed_events")) {
      return;
    }
    Refusal refusal = Refusal.of(answer.body(), json);
    if (!isSuccess || refusal.namesEvents()) {
      throw new DemoFailure(
          "%s: %s %s was answered with %d\n  %s"
              .formatted(
                  request.about(),
                  request.method(),
                  request.path(),
                  answer.statusCode(),
                  refusal.sentences()));
    }
  }

  private byte[] bytes(Request request) {
    try {
      return request.body() == null ? new byte[0] : json.writeValueAsBytes(request.body());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(request.about() + " cannot be written", impossible);
    }
  }

  private static DemoFailure interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new DemoFailure("Loading the demo mesh was interrupted", cause);
  }
}
