package io.meshwork.platform;

import io.meshwork.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.meshwork.platform");
  }
}
