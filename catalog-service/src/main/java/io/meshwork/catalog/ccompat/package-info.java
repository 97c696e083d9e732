/**
 * The schema registry as Confluent's clients ask for it: the REST API that their documentation
 * describes ("Schema Registry API Reference"), with its paths, media types and error codes. It says
 * nothing of its own; {@code registry} does.
 */
@NullMarked
package io.meshwork.catalog.ccompat;

import org.jspecify.annotations.NullMarked;
