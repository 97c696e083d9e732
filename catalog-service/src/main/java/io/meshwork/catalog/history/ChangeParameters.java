package io.meshwork.catalog.history;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which changes are wanted. */
public class ChangeParameters {

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
    return Feed.Filter.of(urn, kind, domain);
  }

  String afterOrStart() {
    return Objects.requireNonNullElse(after, "");
  }

  Duration patience() {
    return Feed.patience(Objects.requireNonNullElse(wait, 0));
  }
}
