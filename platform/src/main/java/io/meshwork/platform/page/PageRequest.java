package io.meshwork.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.meshwork.platform.error.Failure;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param size how many items at most, 1 to {@value #MAX_SIZE}
 * @param after the sort key of the last item of the page before; empty for the first page
 */
public record PageRequest(int size, String after) {

  public static final int DEFAULT_SIZE = 50;
  public static final int MAX_SIZE = 1000;

  /**
   * The page that {@code pageSize} and {@code pageToken} of a request ask for. A size that is
   * missing or 0 stands for {@value #DEFAULT_SIZE}; a larger one than {@value #MAX_SIZE} is brought
   * down to it.
   *
   * @throws Failure INVALID for a negative size or a token that this service did not give
   */
  public static PageRequest of(@Nullable Integer pageSize, @Nullable String pageToken) {
    int size = pageSize == null || pageSize == 0 ? DEFAULT_SIZE : pageSize;
    if (size < 0) {
      throw Failure.invalid("pageSize", "must be between 1 and " + MAX_SIZE);
    }
    return new PageRequest(Math.min(size, MAX_SIZE), decode(pageToken));
  }

  /**
   * The sort key of a list that is ordered by a number.
   *
   * @throws Failure INVALID if the token is of another list
   */
  public long afterNumber() {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException notANumber) {
      throw foreign();
    }
  }

  /** The token by which the page after that sort key is asked for. */
  public static String encode(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }

  private static String decode(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return "";
    }
    try {
      return new String(Base64.getUrlDecoder().decode(token), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw foreign();
    }
  }

  private static Failure foreign() {
    return Failure.invalid("pageToken", "must be a nextPageToken of an earlier answer");
  }
}
