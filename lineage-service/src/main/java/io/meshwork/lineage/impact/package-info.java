/** What follows from a thing, and what a thing follows from. */
@NullMarked
package io.meshwork.lineage.impact;

import org.jspecify.annotations.NullMarked;
