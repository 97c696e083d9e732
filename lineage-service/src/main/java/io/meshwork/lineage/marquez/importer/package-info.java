/**
 * Takes over the events that a Marquez keeps in its database, once, in the background. They go in
 * by {@code openlineage} like all others; what is kept here is how far it has come, and what was
 * refused.
 */
@NullMarked
package io.meshwork.lineage.marquez.importer;

import org.jspecify.annotations.NullMarked;
