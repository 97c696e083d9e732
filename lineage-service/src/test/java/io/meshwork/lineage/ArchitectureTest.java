package io.meshwork.lineage;

import io.meshwork.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.meshwork.lineage");
  }
}
