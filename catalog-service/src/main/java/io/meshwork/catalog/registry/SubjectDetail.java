package io.meshwork.catalog.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.schema.SchemaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subject with all that is known of it: what {@link SubjectView} tells, and more.
 *
 * @param columns that its latest schema describes
 * @param references what its latest schema names of other subjects
 * @param referencedBy whose schemas name one of this subject's
 * @param versions without their schemas, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SubjectDetail")
public record SubjectDetail(
    String urn,
    String name,
    @Nullable SchemaType type,
    @Nullable Integer latestVersion,
    @Nullable Integer schemaId,
    @Nullable CompatibilityLevel compatibility,
    @Nullable Boolean normalize,
    @Nullable Mode mode,
    @Nullable String dataset,
    @Nullable String domain,
    SubjectView.@Nullable Claim claimedBy,
    @Nullable String contract,
    List<ColumnDraft> columns,
    List<Reference> references,
    List<Referrer> referencedBy,
    List<VersionView> versions,
    long revision,
    Instant updatedAt) {

  /** A version of a subject that refers to another. */
  @Schema(name = "SubjectReferrer")
  public record Referrer(String subject, int version) {}

  static SubjectDetail of(
      SubjectView subject,
      List<ColumnDraft> columns,
      List<Reference> references,
      List<Referrer> referencedBy,
      List<VersionView> versions) {
    return new SubjectDetail(
        subject.urn(),
        subject.name(),
        subject.type(),
        subject.latestVersion(),
        subject.schemaId(),
        subject.compatibility(),
        subject.normalize(),
        subject.mode(),
        subject.dataset(),
        subject.domain(),
        subject.claimedBy(),
        subject.contract(),
        columns,
        references,
        referencedBy,
        versions,
        subject.revision(),
        subject.updatedAt());
  }
}
