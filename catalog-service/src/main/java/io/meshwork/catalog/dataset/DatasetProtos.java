package io.meshwork.catalog.dataset;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Column;
import io.meshwork.contracts.catalog.v1.Dataset;
import io.meshwork.contracts.catalog.v1.DatasetSchema;
import io.meshwork.contracts.catalog.v1.DatasetUpdated;
import java.util.Objects;

/** Datasets as the contracts have them. */
final class DatasetProtos {

  private DatasetProtos() {}

  static DatasetUpdated toEvent(DatasetView dataset) {
    return DatasetUpdated.newBuilder().setDataset(toProto(dataset)).build();
  }

  static Dataset toProto(DatasetView dataset) {
    var proto =
        Dataset.newBuilder()
            .setUrn(dataset.urn())
            .setNamespace(dataset.namespace())
            .setName(dataset.name())
            .setTitle(dataset.title())
            .setDescription(dataset.description())
            .addAllTags(dataset.tags())
            .addAllTerms(dataset.terms())
            .addAllDrift(dataset.drift().stream().map(DatasetProtos::toProto).toList())
            .addAllFound(FoundProtos.toProtos(dataset.found()))
            .addAllColumns(dataset.columns().stream().map(DatasetProtos::toProto).toList())
            .setOrigin(
                switch (dataset.origin()) {
                  case DECLARED -> io.meshwork.contracts.catalog.v1.Origin.ORIGIN_DECLARED;
                  case DISCOVERED -> io.meshwork.contracts.catalog.v1.Origin.ORIGIN_DISCOVERED;
                })
            .addAllProducts(dataset.products())
            .setRevision(dataset.revision())
            .setUpdatedAt(Timestamps.fromMillis(dataset.updatedAt().toEpochMilli()));
    if (dataset.domain() != null) {
      proto.setDomain(dataset.domain());
    }
    if (dataset.goneAt() != null) {
      proto.setGoneAt(Timestamps.fromMillis(dataset.goneAt().toEpochMilli()));
    }
    return proto.build();
  }

  static DatasetSchema toProto(SchemaView schema) {
    return DatasetSchema.newBuilder()
        .setSource(schema.source())
        .setVersion(schema.version())
        .addAllColumns(schema.columns().stream().map(DatasetProtos::toProto).toList())
        .setSince(Timestamps.fromMillis(schema.since().toEpochMilli()))
        .build();
  }

  private static io.meshwork.contracts.catalog.v1.Drift toProto(Drift drift) {
    return io.meshwork.contracts.catalog.v1.Drift.newBuilder()
        .setColumn(drift.column())
        .setKind(
            switch (drift.kind()) {
              case MISSING -> io.meshwork.contracts.catalog.v1.Drift.Kind.MISSING;
              case UNEXPECTED -> io.meshwork.contracts.catalog.v1.Drift.Kind.UNEXPECTED;
              case TYPE -> io.meshwork.contracts.catalog.v1.Drift.Kind.TYPE;
            })
        .setDeclaredType(Objects.requireNonNullElse(drift.declaredType(), ""))
        .setFoundType(Objects.requireNonNullElse(drift.foundType(), ""))
        .setSource(drift.source().word())
        .build();
  }

  static Column toProto(ColumnDraft column) {
    var proto =
        Column.newBuilder()
            .setName(column.name())
            .setType(column.type())
            .setDescription(column.description())
            .setReferences(Objects.requireNonNullElse(column.references(), ""))
            .setClassification(Objects.requireNonNullElse(column.classification(), ""))
            .addAllTags(column.tags())
            .addAllTerms(column.terms());
    if (column.nullable() != null) {
      proto.setNullable(column.nullable());
    }
    if (column.primaryKey() != null) {
      proto.setPrimaryKey(column.primaryKey());
    }
    if (column.unique() != null) {
      proto.setUnique(column.unique());
    }
    return proto.build();
  }
}
