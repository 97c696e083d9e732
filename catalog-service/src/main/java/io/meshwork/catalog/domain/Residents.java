package io.meshwork.catalog.domain;

/** A feature whose things live in domains. Nobody else writes while it is called. */
public interface Residents {

  /**
   * A domain has moved, with all that is below it.
   *
   * @param from its path before
   * @param to its path now
   */
  void moved(String from, String to, String actor);

  /**
   * What {@code from} owned in a domain and below it now belongs to another team.
   *
   * @param path of the domain
   */
  default void transferred(String path, String from, String to, String actor) {}
}
