package io.meshwork.lineage.marquez;

import io.meshwork.platform.urn.Urn;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names a version of a dataset or job.
 *
 * @param version null for a dataset that was read before any run was seen to write it
 */
@Schema(name = "MarquezVersionId")
record VersionIdAnswer(String namespace, String name, @Nullable UUID version) {

  static VersionIdAnswer of(Urn urn, @Nullable UUID version) {
    return new VersionIdAnswer(urn.first(), urn.second(), version);
  }
}
