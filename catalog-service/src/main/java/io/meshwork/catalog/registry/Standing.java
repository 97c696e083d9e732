package io.meshwork.catalog.registry;

import org.jspecify.annotations.Nullable;

/** What must be known of a subject before anything can be done with it. */
record Standing(Settings settings, @Nullable Link link, Subjects.@Nullable Latest latest) {}
