package io.meshwork.catalog.dataset;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Column;
import io.meshwork.contracts.catalog.v1.Dataset;
import io.meshwork.contracts.catalog.v1.DatasetUpdated;

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
    return proto.build();
  }

  private static Column toProto(ColumnDraft column) {
    var proto =
        Column.newBuilder()
            .setName(column.name())
            .setType(column.type())
            .setDescription(column.description())
            .addAllTags(column.tags());
    if (column.nullable() != null) {
      proto.setNullable(column.nullable());
    }
    return proto.build();
  }
}
