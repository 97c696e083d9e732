package io.meshwork.catalog.bulk;

import io.meshwork.platform.urn.Urn;

/**
 * A line that could be read.
 *
 * @param number from 1, blank lines counted
 * @param bytes how long it is
 */
record BulkLine<D>(long number, int bytes, BulkTarget<D> target, Urn urn, D draft) {}
