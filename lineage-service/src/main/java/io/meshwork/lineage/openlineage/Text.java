package io.meshwork.lineage.openlineage;

/** Text that PostgreSQL can keep, of which JSON allows more. */
public final class Text {

  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  static boolean isStorable(String text) {
    return text.equals(storable(text));
  }

  /** The text with NUL and halves of surrogate pairs replaced by U+FFFD. */
  public static String storable(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (isPair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
