/**
 * Schemas in the languages that a registry keeps: reading them, what makes two of them the same,
 * whether one reads what another wrote, and the columns that they describe. Knows no database and
 * no subject. Each language is a package of its own below, which implements {@link
 * io.meshwork.catalog.schema.SchemaFormat}.
 */
@NullMarked
package io.meshwork.catalog.schema;

import org.jspecify.annotations.NullMarked;
