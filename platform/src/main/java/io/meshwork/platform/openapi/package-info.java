/** What all services describe alike in their OpenAPI documents. */
@NullMarked
package io.meshwork.platform.openapi;

import org.jspecify.annotations.NullMarked;
