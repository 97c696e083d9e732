package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Who owns something in a project.
 *
 * @param name may be empty
 */
record DbtOwner(String name, List<String> emails) {

  static final DbtOwner NOBODY = new DbtOwner("", List.of());

  /** Projects write an owner as a name, or as an object with one; mail addresses may be several. */
  static DbtOwner of(JsonNode owner) {
    if (!owner.isObject()) {
      return new DbtOwner(owner.isNull() ? "" : owner.asText("").strip(), List.of());
    }
    var emails = new ArrayList<String>();
    JsonNode email = owner.path("email");
    Iterable<JsonNode> each = email.isArray() ? email : List.of(email);
    each.forEach(one -> emails.add(one.isTextual() ? one.textValue().strip() : ""));
    emails.removeIf(String::isEmpty);
    return new DbtOwner(DbtNode.text(owner, "name").strip(), List.copyOf(emails));
  }

  boolean isNobody() {
    return label().isEmpty();
  }

  /** The name, else the first mail address; empty for nobody. */
  String label() {
    return name.isEmpty() && !emails.isEmpty() ? emails.getFirst() : name;
  }
}
