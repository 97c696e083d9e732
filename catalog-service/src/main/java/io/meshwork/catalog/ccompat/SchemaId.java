package io.meshwork.catalog.ccompat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a schema that was registered. */
@Schema(name = "SchemaId")
record SchemaId(@Schema(examples = "1") int id) {}
