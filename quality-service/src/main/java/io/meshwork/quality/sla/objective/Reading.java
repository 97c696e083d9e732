package io.meshwork.quality.sla.objective;

/** What is made of words in which something is promised. */
public sealed interface Reading {

  record Measured(Promise promise) implements Reading {}

  /** Understood, but there is nothing here by which it could be told. */
  record Unmeasured(String why) implements Reading {}

  record Unreadable(String why) implements Reading {}
}
