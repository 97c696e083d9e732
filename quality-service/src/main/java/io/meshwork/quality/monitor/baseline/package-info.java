/**
 * What values of a metric are to be expected, learned from its history by robust statistics alone.
 * Knows no database and no clock.
 */
@NullMarked
package io.meshwork.quality.monitor.baseline;

import org.jspecify.annotations.NullMarked;
