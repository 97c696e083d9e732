/**
 * Schemas in JSON Schema (draft-04 to 2020-12). A schema and what it refers to become one document
 * of draft-07, which is loaded and compared; nothing is ever fetched.
 */
@NullMarked
package io.meshwork.catalog.schema.json;

import org.jspecify.annotations.NullMarked;
