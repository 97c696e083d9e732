/**
 * Documents that people write, in YAML or JSON: read with the line of every value, and checked
 * against JSON Schemas.
 */
@NullMarked
package io.meshwork.catalog.document;

import org.jspecify.annotations.NullMarked;
