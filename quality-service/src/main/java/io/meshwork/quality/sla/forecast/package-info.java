/**
 * Which promises will break and when, by how the jobs upstream usually run and how they run now.
 */
@NullMarked
package io.meshwork.quality.sla.forecast;

import org.jspecify.annotations.NullMarked;
