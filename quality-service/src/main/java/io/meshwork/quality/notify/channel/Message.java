package io.meshwork.quality.notify.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an incident, to whoever reads a channel.
 *
 * @param incident its id
 * @param role why it is told here
 * @param title in one line
 * @param text what fails, and what comes of it
 * @param dataset URN of the dataset that the incident is about
 * @param domain path of the domain that owns the dataset; empty if nobody said
 * @param team name of the team that owns it; empty likewise
 * @param products URNs of the products that are affected and concern the channel
 * @param since when the incident was opened
 * @param at when this became true
 * @param link to the incident; absent if the service does not know its own address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
    UUID incident,
    Change change,
    Severity severity,
    Role role,
    String title,
    String text,
    String dataset,
    String domain,
    String team,
    List<String> products,
    Instant since,
    Instant at,
    @Nullable String link) {

  /** In one line: names may hold what would begin another. */
  @JsonIgnore
  public String headline() {
    return "[%s] Incident %s: %s"
        .formatted(severity.word(), change.word(), title)
        .replaceAll("\\p{Cntrl}+", " ");
  }

  /** What follows the headline, for people to read. */
  @JsonIgnore
  public String body() {
    var body = new StringBuilder(text);
    if (!products.isEmpty()) {
      body.append(
          change.isEnd() ? "\nNo longer affected by it:" : "\nYou are told because it affects:");
      products.forEach(product -> body.append("\n- ").append(product));
    }
    if (link != null) {
      body.append("\n").append(link);
    }
    return body.toString();
  }
}
