/**
 * What people declare about the mesh.
 *
 * <p>Arrows point one way: {@code suggestion -> dataset, tag}; {@code product -> dataset, domain,
 * team, tag}; {@code dataset -> domain, glossary, tag}; {@code domain, glossary -> team}; and each
 * of them {@code -> history}, through which every change goes. A feature calls another's service or
 * view, never its repository or entity.
 */
@NullMarked
package io.meshwork.catalog;

import org.jspecify.annotations.NullMarked;
