/** Minutes in which a promise was kept or broken, and what follows for its error budget. */
@NullMarked
package io.meshwork.quality.sla.timeline;

import org.jspecify.annotations.NullMarked;
