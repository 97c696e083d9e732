package io.meshwork.platform.revision;

import io.meshwork.platform.error.Failure;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * Revisions as HTTP tells them: {@code ETag: "7"}, {@code If-Match: "7"}, {@code If-None-Match: *}
 * (RFC 9110, sections 8.8.3 and 13.1).
 */
public final class Revisions {

  private Revisions() {}

  public static EntityTag tag(long revision) {
    return new EntityTag(Long.toString(revision));
  }

  /**
   * The revision a write expects to find: 0 if the thing must not exist yet, null if any will do.
   *
   * @throws Failure INVALID for a header that is neither a tag of ours nor {@code *}
   */
  public static @Nullable Long expected(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifNoneMatch != null) {
      if (ifNoneMatch.strip().equals("*")) {
        return 0L;
      }
      throw Failure.invalid("If-None-Match", "only * is understood on a write");
    }
    if (ifMatch == null) {
      return null;
    }
    try {
      return Long.parseLong(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
    } catch (NumberFormatException foreign) {
      throw Failure.invalid("If-Match", "must be the ETag of an earlier answer, such as \"7\"");
    }
  }
}
