/**
 * Watches what arrives: learns from history what is usual of each metric, of when a dataset is
 * written and of its columns, and records as a check's result whether it still is.
 */
@NullMarked
package io.meshwork.quality.monitor;

import org.jspecify.annotations.NullMarked;
