package io.meshwork.catalog.glossary;

import io.meshwork.platform.urn.Urn;
import java.util.List;

/** A feature whose things use terms, which terms do not know. */
public interface TermUsers {

  /** Those of its things whose URN comes after {@code after} that use the term, by URN. */
  List<TermUse> usesOf(Urn term, String after, int limit);
}
