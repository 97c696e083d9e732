package io.meshwork.gateway.search;

import java.util.Locale;

/** What results can be narrowed by. */
enum Facet {
  KIND("kind"),
  DOMAIN("content.domainPath"),
  OWNER("content.owner"),
  TAG("content.tags"),
  LIFECYCLE("content.lifecycle"),
  QUALITY("content.quality");

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  /** Its name in requests and answers, such as {@code kind}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of the index that holds its values. */
  String field() {
    return field;
  }
}
