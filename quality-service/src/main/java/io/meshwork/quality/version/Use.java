package io.meshwork.quality.version;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that is to be used.
 *
 * @param place tells apart what it is used for; one may use several datasets
 * @param dataset key of the dataset's URN
 * @param run number of the run that wrote the version meant; null if no version is known
 * @param isNow whether the dataset is meant as it stands now, and not only what the run wrote
 */
public record Use(int place, UUID dataset, @Nullable Long run, boolean isNow) {

  /** Of a version by itself, however the dataset stands now. */
  public static Use of(int place, Version version) {
    return new Use(place, version.dataset(), version.number(), false);
  }
}
