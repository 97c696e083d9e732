package io.meshwork.quality.result;

import io.meshwork.platform.urn.Urn;
import java.util.Set;

/**
 * Datasets have new results, and are assessed by them; said in the transaction in which they were
 * written, with the datasets locked.
 */
public record ResultsRecorded(Set<Urn> datasets) {}
