package io.meshwork.catalog.tag;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.catalog.v1.Tag;
import io.meshwork.contracts.catalog.v1.TagUpdated;

/** Tags as the contracts have them. */
final class TagProtos {

  private TagProtos() {}

  static TagUpdated toEvent(TagView tag) {
    return TagUpdated.newBuilder().setTag(toProto(tag)).build();
  }

  static Tag toProto(TagView tag) {
    var proto =
        Tag.newBuilder()
            .setUrn(tag.urn())
            .setName(tag.name())
            .setDescription(tag.description())
            .setClassification(tag.classification())
            .setRevision(tag.revision())
            .setUpdatedAt(Timestamps.fromMillis(tag.updatedAt().toEpochMilli()));
    TagUses uses = tag.uses();
    if (uses != null) {
      proto
          .getUsesBuilder()
          .setProducts(uses.products())
          .setDatasets(uses.datasets())
          .setColumns(uses.columns());
    }
    return proto.build();
  }
}
