package io.meshwork.local.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data product.
 *
 * @param owner name of the owning team; empty for that of the domain
 * @param successor the product to use instead, as {@code domain/name}; empty unless deprecated
 * @param sunsetInDays when it goes, counted from the day the mesh is loaded
 * @param terms as {@code glossary/name}
 * @param links as the catalog's API takes them
 * @param reads other products, as {@code domain/name}
 * @param slos as the catalog's API takes them
 */
record Product(
    String name,
    String owner,
    String title,
    String purpose,
    String description,
    String lifecycle,
    String version,
    String manager,
    String successor,
    @Nullable Integer sunsetInDays,
    List<String> tags,
    List<String> terms,
    List<Map<String, String>> links,
    List<String> reads,
    List<Map<String, String>> slos,
    List<OutputPort> outputPorts) {

  /**
   * A door through which the product's data is read.
   *
   * @param datasets keys of the datasets behind it
   */
  record OutputPort(String name, String type, String description, List<String> datasets) {}
}
