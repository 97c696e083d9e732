/**
 * What lineage knows, as clients of Marquez ask for it: the paths and members of its API ({@code
 * spec/openapi.yml}, 0.51). It keeps nothing of its own: the graph and the runs are read from the
 * tables that {@code graph} fills, and events go in by {@code openlineage}.
 */
@NullMarked
package io.meshwork.lineage.marquez;

import org.jspecify.annotations.NullMarked;
