package io.meshwork.catalog.tag;

import java.util.Collection;
import java.util.Map;

/** A feature whose things carry tags, which tags do not know. */
public interface Tagged {

  /** How often each of {@code tags} is used; those that are not may be left out. */
  Map<String, TagUses> usesOf(Collection<String> tags);
}
