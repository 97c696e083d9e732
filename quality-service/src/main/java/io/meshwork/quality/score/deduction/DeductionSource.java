package io.meshwork.quality.score.deduction;

import io.meshwork.platform.urn.Urn;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Something that takes points away from datasets. */
public interface DeductionSource {

  /**
   * What is taken away from those of {@code datasets} that there is something to say about: an
   * empty list from one that deserves all points, and nothing of one that deserves no score.
   */
  Map<Urn, List<Deduction>> of(Collection<Urn> datasets);
}
