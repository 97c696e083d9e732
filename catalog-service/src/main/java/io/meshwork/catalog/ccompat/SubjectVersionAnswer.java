package io.meshwork.catalog.ccompat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a schema is registered. */
@Schema(name = "ConfluentSubjectVersion")
record SubjectVersionAnswer(String subject, int version) {}
