package io.meshwork.local.demo;

/** A team, as the catalog's API takes it, and its name. */
record Team(String name, String title, String description, String contact) {}
