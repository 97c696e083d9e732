/** Promises and what is to be expected of them, over gRPC. */
@NullMarked
package io.meshwork.quality.sla.rpc;

import org.jspecify.annotations.NullMarked;
