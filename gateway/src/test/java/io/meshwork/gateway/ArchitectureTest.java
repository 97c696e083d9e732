package io.meshwork.gateway;

import io.meshwork.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    // Signing in is how one comes to be known; what can be asked is told to everybody.
    super(
        "io.meshwork.gateway",
        "OpenApiResource.get",
        "SessionResource.get",
        "SessionResource.post",
        "SessionResource.delete");
  }
}
