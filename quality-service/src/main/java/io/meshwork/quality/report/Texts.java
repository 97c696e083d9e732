package io.meshwork.quality.report;

import io.meshwork.platform.urn.Urn;
import java.math.BigDecimal;
import java.math.MathContext;

/** Texts of others, made fit to be kept: bounded, and without what PostgreSQL cannot store. */
public final class Texts {

  private static final MathContext DIGITS = new MathContext(4);

  private static final int DIGEST = 8;

  private Texts() {}

  /** A number for people to read, such as {@code 99.5}. */
  public static String of(double number) {
    return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** A name of at most {@code max} characters, told apart by a digest of what it is short for. */
  public static String digested(String name, String whole, int max) {
    String digest = Urn.digest(whole).toString().substring(0, DIGEST);
    return clip(name, max - DIGEST - 2) + " ~" + digest;
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
