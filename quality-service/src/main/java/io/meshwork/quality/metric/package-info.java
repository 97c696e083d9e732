/** What was measured of datasets over time, whether or not a check judged it. */
@NullMarked
package io.meshwork.quality.metric;

import org.jspecify.annotations.NullMarked;
