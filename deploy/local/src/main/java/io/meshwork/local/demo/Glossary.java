package io.meshwork.local.demo;

import java.util.List;

/**
 * A glossary.
 *
 * @param terms broader terms before those that name them as parents
 */
record Glossary(String name, String title, String description, String owner, List<Term> terms) {

  /**
   * A term.
   *
   * @param parents names of broader terms of the same glossary
   * @param related names of others that have to do with it
   */
  record Term(
      String name,
      String title,
      String definition,
      List<String> synonyms,
      List<String> parents,
      List<String> related,
      String owner) {}
}
