/** The API of the whole mesh as one document. */
@NullMarked
package io.meshwork.gateway.openapi;

import org.jspecify.annotations.NullMarked;
