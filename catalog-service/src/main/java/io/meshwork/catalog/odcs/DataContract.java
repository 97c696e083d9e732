package io.meshwork.catalog.odcs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a contract says, as far as the mesh acts on it. Texts that are not there are empty.
 *
 * @param document all of it, in its own words
 * @param status free text; see the standard's examples
 * @param description its purpose, limitations and usage, as Markdown paragraphs
 * @param servers where the data is
 * @param team who answers for it
 */
public record DataContract(
    JsonNode document,
    String apiVersion,
    String id,
    String version,
    String status,
    String name,
    String domain,
    String dataProduct,
    String description,
    List<String> tags,
    List<SchemaObject> schema,
    List<Server> servers,
    List<Sla> slaProperties,
    List<Member> team,
    List<Role> roles) {

  /** Someone of the team; dates as the document has them. */
  public record Member(String username, String name, String role, String dateIn, String dateOut) {}

  /** A role that gives access to the data. */
  public record Role(
      String role, String access, String firstLevelApprovers, String secondLevelApprovers) {}

  /**
   * What a valid document says.
   *
   * @param document in its own words
   * @param current the same in the words of version 3
   */
  static DataContract of(JsonNode document, JsonNode current) {
    return new DataContract(
        document,
        text(current, "apiVersion"),
        text(current, "id"),
        text(current, "version"),
        text(current, "status"),
        text(current, "name"),
        text(current, "domain"),
        text(current, "dataProduct"),
        description(current.path("description")),
        texts(current.path("tags")),
        items(current.path("schema")).stream().map(SchemaObject::of).toList(),
        items(current.path("servers")).stream().map(Server::of).toList(),
        items(current.path("slaProperties")).stream().map(Sla::of).toList(),
        members(current.path("team")),
        items(current.path("roles")).stream().map(DataContract::role).toList());
  }

  /** A list of members until 3.0, and the deprecated form since; an object with members in 3.1. */
  private static List<Member> members(JsonNode team) {
    return items(team.isArray() ? team : team.path("members")).stream()
        .map(
            member ->
                new Member(
                    text(member, "username"),
                    text(member, "name"),
                    text(member, "role"),
                    text(member, "dateIn"),
                    text(member, "dateOut")))
        .toList();
  }

  private static Role role(JsonNode role) {
    return new Role(
        text(role, "role"),
        text(role, "access"),
        text(role, "firstLevelApprovers"),
        text(role, "secondLevelApprovers"));
  }

  private static String description(JsonNode description) {
    if (description.isTextual()) {
      return description.asText();
    }
    var parts = new ArrayList<String>();
    for (String key : List.of("purpose", "limitations", "usage")) {
      if (!text(description, key).isBlank()) {
        parts.add(text(description, key).strip());
      }
    }
    return String.join("\n\n", parts);
  }

  static String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isMissingNode() || value.isNull()
        ? ""
        : value.isValueNode() ? value.asText() : value.toString();
  }

  static List<String> texts(JsonNode list) {
    return items(list).stream().map(JsonNode::asText).toList();
  }

  static List<JsonNode> items(JsonNode list) {
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false).toList() : List.of();
  }
}
