package io.meshwork.catalog.registry;

import org.jspecify.annotations.Nullable;

/**
 * Which subjects are wanted.
 *
 * @param prefix of their names; empty for all
 * @param isUnclaimed only those that belong to no product's port
 * @param dataset URN of the dataset that they describe; null for any
 */
record SubjectFilter(String prefix, boolean isUnclaimed, @Nullable String dataset) {}
