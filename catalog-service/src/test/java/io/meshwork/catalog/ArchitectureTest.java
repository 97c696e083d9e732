package io.meshwork.catalog;

import io.meshwork.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.meshwork.catalog");
  }
}
