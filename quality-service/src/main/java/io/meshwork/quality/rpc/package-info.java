/** What quality is told and asked over gRPC, as over REST. */
@NullMarked
package io.meshwork.quality.rpc;

import org.jspecify.annotations.NullMarked;
