package io.meshwork.catalog.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a change means for those who rely on a contract, the least first. */
public enum Kind {
  /** Nothing changed. */
  NONE,
  /** It describes the same data and the same promises. */
  COSMETIC,
  /** Whoever reads, or writes, by the old version can go on as before. */
  COMPATIBLE,
  /** Somebody may have to act, or relied on a promise that is withdrawn. */
  BREAKING;

  /** The word for it, such as {@code breaking}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of a semantic version that must be raised for it (Semantic Versioning 2.0.0). */
  Bump asks() {
    return switch (this) {
      case NONE -> Bump.NONE;
      case COSMETIC -> Bump.PATCH;
      case COMPATIBLE -> Bump.MINOR;
      case BREAKING -> Bump.MAJOR;
    };
  }
}
