package io.meshwork.gateway.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param kind product, dataset, contract, subject, job, term, domain, team or person
 * @param products URNs of the products that offer this dataset, or have a port under this contract
 * @param lifecycle of a product or contract; of a dataset, whether it is declared or discovered
 * @param quality passing, warning or failing; absent when never checked
 * @param lastRun state of a job's latest run
 * @param score of quality, 0 to 100; absent if no check counts
 * @param matches where the words were found
 */
@Schema(name = "SearchHit")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchHit(
    String urn,
    String kind,
    String name,
    String title,
    String description,
    String domain,
    String owner,
    String namespace,
    List<String> tags,
    List<String> products,
    String lifecycle,
    String quality,
    String lastRun,
    @Nullable String updatedAt,
    @Nullable Double score,
    List<Match> matches) {

  /**
   * Where words were found.
   *
   * @param field title, name, tag, column or description
   * @param text the field's text, or the part of it around the first word
   * @param ranges the words, as pairs of the first character and the one after the last
   */
  @Schema(name = "SearchMatch")
  public record Match(String field, String text, List<List<Integer>> ranges) {}

  static SearchHit of(SearchDocument document, List<Match> matches) {
    SearchDocument.Content content = document.content();
    return new SearchHit(
        document.urn(),
        document.kind(),
        content.name(),
        content.title(),
        content.description(),
        content.domain(),
        content.owner(),
        content.namespace(),
        content.tags(),
        content.products(),
        content.lifecycle(),
        content.quality(),
        content.lastRun(),
        content.updatedAt(),
        content.score(),
        matches);
  }
}
