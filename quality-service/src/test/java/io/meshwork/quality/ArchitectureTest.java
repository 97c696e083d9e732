package io.meshwork.quality;

import io.meshwork.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.meshwork.quality");
  }
}
