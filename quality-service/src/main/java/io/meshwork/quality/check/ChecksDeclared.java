package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import java.util.Set;

/**
 * Of datasets, other checks count than before, or they weigh otherwise; said in the transaction in
 * which that was written.
 */
public record ChecksDeclared(Set<Urn> datasets) {}
