package io.meshwork.lineage;

import io.meshwork.platform.test.OpenApiRules;

@LineageTest
class OpenApiTest extends OpenApiRules {}
