package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a dataset beside its columns, in its own words. It is part of every
 * revision, so it is kept small: what is longer is shortened, what is more is left out.
 *
 * @param title name for people to read, at most 200 characters; empty where the dataset's own name
 *     serves
 * @param properties at most 50; keys of at most 100 characters, values texts of at most 2,000,
 *     lists of at most 100 of them, truth values or integers. Empty texts and lists are left out
 */
public record Details(String title, Map<String, Object> properties) {

  static final Details NONE = new Details("", Map.of());

  private static final int MAX_TITLE = 200;
  private static final int MAX_PROPERTIES = 50;
  private static final int MAX_KEY = 100;
  private static final int MAX_TEXT = 2000;
  private static final int MAX_ITEMS = 100;

  public Details {
    title = shorten(title, MAX_TITLE);
    var kept = new TreeMap<String, Object>();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> {
              Object plain = plain(value);
              if (plain != null && key.length() <= MAX_KEY && kept.size() < MAX_PROPERTIES) {
                kept.put(key, plain);
              }
            });
    properties = Collections.unmodifiableMap(kept);
  }

  @JsonIgnore
  boolean isEmpty() {
    return equals(NONE);
  }

  private static @Nullable Object plain(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Integer number -> number;
      case List<?> items when !items.isEmpty() -> texts(items);
      case String text when !text.isEmpty() -> shorten(text, MAX_TEXT);
      default -> null;
    };
  }

  private static List<String> texts(List<?> items) {
    var texts = new ArrayList<String>();
    items.stream().limit(MAX_ITEMS).forEach(item -> texts.add(shorten(item.toString(), MAX_TEXT)));
    return List.copyOf(texts);
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
