package io.meshwork.catalog.registry;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.SchemaReference;
import io.meshwork.contracts.catalog.v1.Subject;
import io.meshwork.contracts.catalog.v1.SubjectUpdated;
import io.meshwork.contracts.catalog.v1.SubjectVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Subjects as the contracts have them. */
final class SubjectProtos {

  private SubjectProtos() {}

  static SubjectUpdated toEvent(SubjectView subject) {
    return SubjectUpdated.newBuilder().setSubject(toProto(subject)).build();
  }

  static Subject toProto(SubjectView subject) {
    var proto =
        Subject.newBuilder()
            .setUrn(subject.urn())
            .setName(subject.name())
            .setType(word(subject.type()))
            .setLatestVersion(Objects.requireNonNullElse(subject.latestVersion(), 0))
            .setSchemaId(Objects.requireNonNullElse(subject.schemaId(), 0))
            .setCompatibility(word(subject.compatibility()))
            .setMode(word(subject.mode()))
            .setDataset(Objects.requireNonNullElse(subject.dataset(), ""))
            .setContract(Objects.requireNonNullElse(subject.contract(), ""))
            .setRevision(subject.revision())
            .setUpdatedAt(Timestamps.fromMillis(subject.updatedAt().toEpochMilli()));
    SubjectView.Claim claim = subject.claimedBy();
    if (claim != null) {
      proto.setProduct(claim.product()).setPort(claim.port());
    }
    return proto.build();
  }

  static SubjectVersion toProto(VersionView version, RegisteredSchema schema) {
    return SubjectVersion.newBuilder()
        .setVersion(version.version())
        .setSchema(toProto(schema))
        .setRegisteredAt(Timestamps.fromMillis(version.registeredAt().toEpochMilli()))
        .setRegisteredBy(version.registeredBy())
        .setDeleted(version.deleted())
        .build();
  }

  static io.meshwork.contracts.catalog.v1.RegisteredSchema toProto(RegisteredSchema schema) {
    var proto =
        io.meshwork.contracts.catalog.v1.RegisteredSchema.newBuilder()
            .setId(schema.id())
            .setType(schema.type().name())
            .setSchema(schema.text());
    schema.references().stream()
        .map(
            reference ->
                SchemaReference.newBuilder()
                    .setName(reference.name())
                    .setSubject(reference.subject())
                    .setVersion(reference.version()))
        .forEach(proto::addReferences);
    return proto.build();
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "" : value.name();
  }
}
