package io.meshwork.local.demo;

/** What a tag means, as the catalog's API takes it, and its name. */
record TagMeaning(String name, String description, boolean classification) {}
