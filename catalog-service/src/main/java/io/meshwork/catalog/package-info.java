/**
 * What people declare about the mesh.
 *
 * <p>Arrows point one way: {@code suggestion -> dataset, tag}; {@code product -> dataset, domain,
 * team, person, glossary, tag}; {@code dataset -> domain, glossary, tag}; {@code glossary -> team};
 * {@code domain -> team, person}; {@code team -> person}; each of them {@code -> bulk}, which loads
 * many of them at once without knowing what they are; and all of these {@code -> history}, through
 * which every change goes. What comes from elsewhere: {@code dbt, connector -> intake -> dataset}.
 * A feature calls another's service or view, never its repository or entity.
 */
@NullMarked
package io.meshwork.catalog;

import org.jspecify.annotations.NullMarked;
