/**
 * Looks at what is promised whenever something may have changed: says when it was kept and when
 * not, and makes a result of a check of it.
 */
@NullMarked
package io.meshwork.quality.sla.evaluation;

import org.jspecify.annotations.NullMarked;
