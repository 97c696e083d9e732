package io.meshwork.gateway.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of a thing. What was deleted stays as a document that says so, so that no
 * older write can bring it back.
 *
 * @param version the sum of the revisions: a later composition is never lower
 * @param revisions of what each service knows, by its name
 */
record SearchDocument(
    String urn,
    String kind,
    boolean deleted,
    long version,
    Map<String, Long> revisions,
    Content content,
    TermLines terms) {

  /** What is shown and filtered by. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Content(
      String name,
      String title,
      String description,
      String domain,
      List<String> domainPath,
      String owner,
      String namespace,
      List<String> tags,
      List<String> columns,
      List<String> products,
      String lifecycle,
      String quality,
      String lastRun,
      @Nullable String updatedAt,
      @Nullable Double score) {

    /** What is empty is not stored, and empty again when read. */
    Content {
      name = Objects.requireNonNullElse(name, "");
      title = Objects.requireNonNullElse(title, "");
      description = Objects.requireNonNullElse(description, "");
      domain = Objects.requireNonNullElse(domain, "");
      domainPath = Objects.requireNonNullElse(domainPath, List.of());
      owner = Objects.requireNonNullElse(owner, "");
      namespace = Objects.requireNonNullElse(namespace, "");
      tags = Objects.requireNonNullElse(tags, List.of());
      columns = Objects.requireNonNullElse(columns, List.of());
      products = Objects.requireNonNullElse(products, List.of());
      lifecycle = Objects.requireNonNullElse(lifecycle, "");
      quality = Objects.requireNonNullElse(quality, "");
      lastRun = Objects.requireNonNullElse(lastRun, "");
    }
  }

  /** What is searched: lines of terms, see {@link Terms}. */
  record TermLines(
      String exactName,
      String name,
      String title,
      String tags,
      String columns,
      String description) {}
}
