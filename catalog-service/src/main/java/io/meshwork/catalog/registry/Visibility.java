package io.meshwork.catalog.registry;

/** Which versions are wanted. */
public enum Visibility {
  /** Those that are not deleted. */
  LIVE,
  /** The deleted as well, unless they are so for good. */
  ALL,
  /** The deleted alone. */
  DELETED;

  /** As the parameters of Confluent's API say it. */
  public static Visibility of(boolean deleted, boolean deletedOnly) {
    return deletedOnly ? DELETED : deleted ? ALL : LIVE;
  }

  boolean shows(boolean isDeleted) {
    return switch (this) {
      case LIVE -> !isDeleted;
      case ALL -> true;
      case DELETED -> isDeleted;
    };
  }
}
