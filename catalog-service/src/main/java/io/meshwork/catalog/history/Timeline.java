package io.meshwork.catalog.history;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.time.Instants;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things as they were at an instant. */
@ApplicationScoped
@Transactional
public class Timeline {

  private final Changes changes;
  private final PastLists lists;
  private final ObjectReader json;

  Timeline(Changes changes, PastLists lists, ObjectMapper json) {
    this.changes = changes;
    this.lists = lists;
    this.json =
        json.reader()
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /**
   * A thing as it was, or as it is now.
   *
   * @param asOf the request's parameter: RFC 3339 with an offset; null for now
   * @param now tells how the thing is now
   * @throws Failure INVALID if that is not an instant, NOT_FOUND if the thing did not exist then
   */
  public <V> V at(Urn urn, @Nullable String asOf, Class<V> view, Supplier<V> now) {
    if (asOf == null) {
      return now.get();
    }
    return read(existing(urn, Instants.parse("asOf", asOf)), view);
  }

  /**
   * Checks that a thing, which a list is about, existed.
   *
   * @param asOf the request's parameter; null for now, which is left to the list itself
   * @throws Failure INVALID if that is not an instant, NOT_FOUND if the thing did not exist then
   */
  public void requireAt(Urn urn, @Nullable String asOf) {
    if (asOf != null) {
      existing(urn, Instants.parse("asOf", asOf));
    }
  }

  /**
   * A page of things as they were, by URN, or as they are now.
   *
   * @param asOf the request's parameter: RFC 3339 with an offset; null for now
   * @param now lists the things as they are now
   * @throws Failure INVALID if that is not an instant
   */
  public <V> Page<V> list(
      Listing which,
      @Nullable String asOf,
      PageRequest page,
      Class<V> view,
      Function<PageRequest, Page<V>> now) {
    if (asOf == null) {
      return now.apply(page);
    }
    var found = lists.at(Instants.parse("asOf", asOf), which, page.after(), page.size() + 1);
    return Page.of(found, page, change -> change.urn).map(change -> read(change, view));
  }

  private Change existing(Urn urn, Instant instant) {
    return changes
        .at(urn, instant)
        .filter(change -> change.content != null)
        .orElseThrow(() -> Failure.notFound("%s as of %s".formatted(urn, instant)));
  }

  private <V> V read(Change change, Class<V> view) {
    try {
      return json.readValue(change.content, view);
    } catch (IOException impossible) {
      throw new IllegalStateException(
          "History of %s cannot be read".formatted(change.urn), impossible);
    }
  }
}
