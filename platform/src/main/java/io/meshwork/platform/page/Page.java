package io.meshwork.platform.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items in the list's order
 * @param nextPageToken asks for the page after this one; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextPageToken) {

  /**
   * The page of {@code found}, of which there should be one more than fits, so that the last page
   * is known to be the last.
   *
   * @param key gives an item's sort key, by which the list is ordered and which no two items share
   */
  public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> key) {
    if (found.size() <= request.size()) {
      return new Page<>(List.copyOf(found), null);
    }
    List<T> items = List.copyOf(found.subList(0, request.size()));
    return new Page<>(items, PageRequest.encode(key.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), nextPageToken);
  }

  /** The next page's token as gRPC has it: empty on the last page. */
  public String nextTokenOrEmpty() {
    return nextPageToken == null ? "" : nextPageToken;
  }
}
