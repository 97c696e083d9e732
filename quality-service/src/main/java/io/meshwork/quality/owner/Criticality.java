package io.meshwork.quality.owner;

import com.google.protobuf.Value;
import io.meshwork.contracts.catalog.v1.Product;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much depends on a product. The catalog has no field for it: it is the product's custom
 * property {@code criticality}, or else a tag such as {@code criticality.high}; {@link #MEDIUM} if
 * neither says one of these words.
 */
public enum Criticality {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  private static final String NAME = "criticality";

  static Criticality of(Product product) {
    return read(product
            .getCustomProperties()
            .getFieldsOrDefault(NAME, Value.getDefaultInstance())
            .getStringValue())
        .or(
            () ->
                product.getTagsList().stream()
                    .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(NAME + "."))
                    .flatMap(tag -> read(tag.substring(NAME.length() + 1)).stream())
                    .min(Criticality::compareTo))
        .orElse(MEDIUM);
  }

  private static Optional<Criticality> read(String word) {
    return Stream.of(values())
        .filter(known -> known.name().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
