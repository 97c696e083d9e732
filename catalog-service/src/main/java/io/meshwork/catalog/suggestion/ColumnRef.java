package io.meshwork.catalog.suggestion;

/**
 * A column of a dataset.
 *
 * @param dataset URN
 */
record ColumnRef(String dataset, String column) {}
