/**
 * The schema registry: subjects, the versions of their schemas, what may follow what, and which
 * product's port a subject belongs to. A schema has one id, whichever subjects have it; ids never
 * change and are never given twice. What Confluent's clients call these things, and how they ask,
 * is {@code ccompat}'s concern.
 */
@NullMarked
package io.meshwork.catalog.registry;

import org.jspecify.annotations.NullMarked;
