package io.meshwork.catalog;

import io.meshwork.platform.test.OpenApiRules;

@CatalogTest
class OpenApiTest extends OpenApiRules {}
