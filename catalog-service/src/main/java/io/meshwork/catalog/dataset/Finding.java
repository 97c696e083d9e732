package io.meshwork.catalog.dataset;

import io.meshwork.platform.urn.Urn;
import java.util.List;

/**
 * A dataset as somebody found it, without declaring anything.
 *
 * @param columns empty if the source does not know them
 */
public record Finding(
    Urn urn, Source source, String description, List<ColumnDraft> columns, Details details) {

  public Finding {
    columns = List.copyOf(columns);
  }

  public Finding(Urn urn, Source source, String description, List<ColumnDraft> columns) {
    this(urn, source, description, columns, Details.NONE);
  }
}
