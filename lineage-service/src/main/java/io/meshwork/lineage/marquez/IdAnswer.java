package io.meshwork.lineage.marquez;

import io.meshwork.platform.urn.Urn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a dataset or job. */
@Schema(name = "MarquezId")
record IdAnswer(String namespace, String name) {

  static IdAnswer of(Urn urn) {
    return new IdAnswer(urn.first(), urn.second());
  }
}
