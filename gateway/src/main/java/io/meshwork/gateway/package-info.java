/**
 * The one door to the mesh.
 *
 * <p>It routes what belongs to one service, and composes what needs several. Arrows point one way:
 * {@code product -> search, service}; {@code status -> search, service}; {@code search -> service};
 * {@code service, route -> security}; {@code openapi} knows nobody.
 */
@NullMarked
package io.meshwork.gateway;

import org.jspecify.annotations.NullMarked;
