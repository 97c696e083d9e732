package io.meshwork.gateway;

import io.meshwork.platform.test.OpenApiRules;

@GatewayTest
class OpenApiTest extends OpenApiRules {}
