package io.meshwork.catalog.registry;

/** Which version of which subject has a schema. */
public record VersionedSchema(String subject, int version, RegisteredSchema schema) {}
