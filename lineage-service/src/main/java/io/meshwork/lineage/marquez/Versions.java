package io.meshwork.lineage.marquez;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.lineage.graph.RunFlow;
import io.meshwork.platform.urn.Urn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of datasets and jobs, named after what they are versions of. */
final class Versions {

  /** In SQL: the version of {@code dataset} that {@code run} made; null if there is no run. */
  static final String OF_DATASET =
      """
      overlay(overlay(md5(dataset.urn_key::text || ' ' || run.job_key::text || ' ' || run.id_key::text)
        PLACING '3' FROM 13 FOR 1) PLACING 'a' FROM 17 FOR 1)::uuid\
      """;

  private Versions() {}

  /**
   * As {@link #OF_DATASET}: the version that a run read or wrote; null if nobody saw it written.
   */
  static @Nullable UUID of(RunFlow flow) {
    RunFlow.Writer writer = flow.writer();
    if (writer == null) {
      return null;
    }
    UUID digest =
        Urn.digest("%s %s %s".formatted(flow.dataset().key(), writer.job().key(), writer.idKey()));
    return new UUID(
        (digest.getMostSignificantBits() & ~0xF000L) | 0x3000L,
        (digest.getLeastSignificantBits() & ~(0xFL << 60)) | (0xAL << 60));
  }

  /** The one version that there is of a job. */
  static UUID of(Urn job) {
    return UUID.nameUUIDFromBytes(job.toString().getBytes(UTF_8));
  }
}
