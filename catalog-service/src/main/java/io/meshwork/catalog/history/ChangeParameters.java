package io.meshwork.catalog.history;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which changes are wanted. */
public class ChangeParameters {

  private static final int MAX_WAIT_SECONDS = 30;

  @QueryParam("urn")
  @Parameter(description = "URN of a thing: only its changes")
  @Nullable String urn;

  @QueryParam("kind")
  @Parameter(description = "Only changes of things of this kind, such as product")
  @Nullable String kind;

  @QueryParam("domain")
  @Parameter(description = "Path of a domain: only changes in it and below it")
  @Nullable String domain;

  @QueryParam("after")
  @Parameter(description = "Go on in the feed from here; 0 or absent for its beginning")
  @Nullable String after;

  @QueryParam("wait")
  @Parameter(description = "Seconds to wait for something new in the feed, 0 to 30")
  @Nullable Integer wait;

  @QueryParam("pageSize")
  @Nullable Integer pageSize;

  @QueryParam("pageToken")
  @Nullable String pageToken;

  Feed.Filter filter() {
    return new Feed.Filter(
        urn == null ? null : Urn.parse("urn", urn), kind == null ? null : kind(kind), domain);
  }

  String afterOrStart() {
    return Objects.requireNonNullElse(after, "");
  }

  Duration patience() {
    int seconds = Objects.requireNonNullElse(wait, 0);
    if (seconds < 0 || seconds > MAX_WAIT_SECONDS) {
      throw Failure.invalid("wait", "must be 0 to %d seconds".formatted(MAX_WAIT_SECONDS));
    }
    return Duration.ofSeconds(seconds);
  }

  private static Urn.Kind kind(String word) {
    return Stream.of(Urn.Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.invalid(
                    "kind",
                    "must be one of "
                        + Stream.of(Urn.Kind.values())
                            .map(Urn.Kind::word)
                            .collect(Collectors.joining(", "))));
  }
}
