package io.meshwork.platform.identity;

import java.util.Locale;

/** What a caller can want to do with a thing. */
public enum Action {
  /** See it. */
  READ,
  /** Declare, change or remove it. */
  WRITE,
  /** Report what pipelines did and what checks found. */
  INGEST,
  /** Run the mesh itself: rebuild the index, replay what failed. */
  OPERATE;

  /** The scope that a token needs for this, such as {@code read}. */
  public String scope() {
    return name().toLowerCase(Locale.ROOT);
  }
}
