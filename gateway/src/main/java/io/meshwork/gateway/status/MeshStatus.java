package io.meshwork.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the mesh is doing.
 *
 * @param version of the gateway's build
 * @param commit it was built from
 * @param ready whether everything is as it should be: all services ready, the index there
 * @param deadLetters events set aside, by the service that could not deal with them; absent while
 *     Kafka does not answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeshStatus")
public record MeshStatus(
    String version,
    String commit,
    boolean ready,
    List<Service> services,
    Index index,
    @Nullable Map<String, Long> deadLetters) {

  /**
   * How a service is doing.
   *
   * @param version absent while it does not answer, like all that follows
   * @param failing names of the checks that fail
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ServiceStatus")
  public record Service(
      String name,
      boolean ready,
      @Nullable String version,
      @Nullable String commit,
      List<String> failing,
      @Nullable Outbox outbox) {}

  /**
   * Events that a service has committed and not yet published.
   *
   * @param oldestAge absent when none waits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OutboxStatus")
  public record Outbox(long waiting, @Nullable Duration oldestAge) {}

  /**
   * How the search index is doing.
   *
   * @param documents things that can be found; absent while Elasticsearch does not answer
   * @param lag events published that the index does not reflect yet; absent while Kafka does not
   *     answer
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "IndexStatus")
  public record Index(boolean ready, @Nullable Long documents, @Nullable Long lag) {}
}
