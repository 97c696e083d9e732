package io.meshwork.local.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * A domain, as its file describes it.
 *
 * @param owner name of the team that owns it and, unless they say otherwise, its products
 * @param undeclared datasets that pipelines name, but nobody has told the catalog of
 */
record Domain(
    String path,
    String title,
    String description,
    String owner,
    List<Dataset> datasets,
    List<Dataset> undeclared,
    List<Product> products,
    List<Pipeline> pipelines) {

  static String file(String path) {
    return "demo/" + path + ".yaml";
  }

  /** Where an entry of this domain stands, for people. */
  String place(String kind, String name) {
    return "%s, %s %s".formatted(file(path), kind, name);
  }

  Stream<Dataset> allDatasets() {
    return Stream.concat(datasets.stream(), undeclared.stream());
  }
}
