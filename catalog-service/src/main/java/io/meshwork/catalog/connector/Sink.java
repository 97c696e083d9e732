package io.meshwork.catalog.connector;

import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.intake.DeclaredJob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where what is found goes, some hundred at a time. */
interface Sink {

  /** How many at a time. */
  int BATCH = 100;

  /**
   * A dataset as it was found.
   *
   * @param rows how many it has by the estimate of its platform; null if that has none
   */
  record Found(Finding finding, @Nullable Long rows) {}

  /** How many datasets there are to find. */
  void total(int datasets);

  void found(List<Found> datasets);

  void jobs(List<DeclaredJob> jobs);
}
