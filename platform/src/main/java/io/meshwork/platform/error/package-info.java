/** One table of errors, told as problem+json over REST and as a status with details over gRPC. */
@NullMarked
package io.meshwork.platform.error;

import org.jspecify.annotations.NullMarked;
