package io.meshwork.quality;

import io.meshwork.platform.test.OpenApiRules;

@QualityTest
class OpenApiTest extends OpenApiRules {}
