/**
 * Schemas in Apache Avro (1.12, specification), as Confluent's registry reads and compares them.
 */
@NullMarked
package io.meshwork.catalog.schema.avro;

import org.jspecify.annotations.NullMarked;
