/** All that lineage can be asked, over gRPC: one service, over the same features as REST. */
@NullMarked
package io.meshwork.lineage.question;

import org.jspecify.annotations.NullMarked;
