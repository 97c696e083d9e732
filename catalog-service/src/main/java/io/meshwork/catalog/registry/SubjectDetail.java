package io.meshwork.catalog.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.meshwork.catalog.dataset.ColumnDraft;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subject with all that is known of it.
 *
 * @param columns that its latest schema describes
 * @param references what its latest schema names of other subjects
 * @param referencedBy whose schemas name one of this subject's
 * @param versions without their schemas, the latest first
 */
@Schema(name = "SubjectDetail")
public record SubjectDetail(
    @JsonUnwrapped SubjectView subject,
    List<ColumnDraft> columns,
    List<Reference> references,
    List<Referrer> referencedBy,
    List<VersionView> versions) {

  /** A version of a subject that refers to another. */
  @Schema(name = "SubjectReferrer")
  public record Referrer(String subject, int version) {}
}
