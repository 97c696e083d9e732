package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;
import java.util.Set;

/**
 * Of datasets, results count that did not before, or no longer do, or they weigh otherwise; said in
 * the transaction in which that was written. What a contract says of checks that have no results,
 * and words that change nothing of this, are no such news.
 */
public record ChecksDeclared(Set<Urn> datasets) {}
