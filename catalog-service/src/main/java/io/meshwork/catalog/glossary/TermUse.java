package io.meshwork.catalog.glossary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that uses a term.
 *
 * @param urn of a product or dataset
 * @param itself whether it names the term for itself
 * @param columns those of its columns that name the term
 */
@Schema(name = "TermUse")
public record TermUse(
    @Schema(examples = "dataset:warehouse:shop.orders") String urn,
    boolean itself,
    List<String> columns) {

  public TermUse {
    columns = List.copyOf(columns);
  }
}
