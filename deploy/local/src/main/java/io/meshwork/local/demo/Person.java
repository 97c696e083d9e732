package io.meshwork.local.demo;

/** A person, as the catalog's API takes them, and their name. */
record Person(String name, String title, String email) {}
