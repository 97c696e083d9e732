package io.meshwork.catalog.tag;

import java.util.Set;

/**
 * Which tags say how sensitive data is.
 *
 * @param defined those that are defined to; those below them do as well
 */
public record Classifications(Set<String> defined) {

  public Classifications {
    defined = Set.copyOf(defined);
  }

  public boolean cover(String tag) {
    for (String it = tag; ; it = it.substring(0, it.lastIndexOf('.'))) {
      if (defined.contains(it)) {
        return true;
      }
      if (it.lastIndexOf('.') < 0) {
        return false;
      }
    }
  }
}
