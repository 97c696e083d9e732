package io.meshwork.gateway;

import io.meshwork.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    // Signing in is how one comes to be known.
    super(
        "io.meshwork.gateway",
        "SessionResource.get",
        "SessionResource.post",
        "SessionResource.delete");
  }
}
