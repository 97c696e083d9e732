package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a run read or wrote a version of a dataset.
 *
 * @param run its number
 * @param writer the run that wrote the version: this one, or of what was read the one that wrote it
 *     last before; null if nobody saw it written
 */
public record RunFlow(long run, boolean isInput, Urn dataset, @Nullable Writer writer) {

  /**
   * A run that wrote a version of a dataset, by which the version is known.
   *
   * @param idKey key of the id
   */
  public record Writer(long number, Urn job, String id, UUID idKey) {}
}
