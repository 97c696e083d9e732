package io.meshwork.local.demo;

import java.util.List;

/**
 * A data product.
 *
 * @param owner name of the owning team; empty for that of the domain
 */
record Product(
    String name,
    String owner,
    String title,
    String purpose,
    String description,
    String lifecycle,
    String version,
    List<String> tags,
    List<OutputPort> outputPorts) {

  /**
   * A door through which the product's data is read.
   *
   * @param datasets keys of the datasets behind it
   */
  record OutputPort(String name, String description, List<String> datasets) {}
}
