/**
 * What people declare about the mesh.
 *
 * <p>Arrows point one way: {@code suggestion -> dataset, tag}; {@code product -> dataset, domain,
 * team, person, glossary, tag}; {@code dataset -> domain, glossary, tag}; {@code glossary -> team};
 * {@code domain -> team, person}; {@code team -> person}; and each of them {@code -> history},
 * through which every change goes. A feature calls another's service or view, never its repository
 * or entity.
 */
@NullMarked
package io.meshwork.catalog;

import org.jspecify.annotations.NullMarked;
