package io.meshwork.quality.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Texts of others, made fit to be kept: bounded, and without what PostgreSQL cannot store. */
public final class Texts {

  private static final MathContext DIGITS = new MathContext(4);

  private Texts() {}

  /** A number for people to read, such as {@code 99.5}. */
  public static String of(double number) {
    return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** At most {@code max} characters; what is cut off leaves an ellipsis, and no half of a pair. */
  public static String clip(String text, int max) {
    String storable = text.replace('\0', '\uFFFD');
    if (storable.length() <= max) {
      return storable;
    }
    int end = Character.isHighSurrogate(storable.charAt(max - 2)) ? max - 2 : max - 1;
    return storable.substring(0, end) + "…";
  }
}
