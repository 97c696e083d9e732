/**
 * Takes in OpenLineage 2-0-2 events, over HTTP as the specification says and over gRPC, and keeps
 * them.
 */
@NullMarked
package io.meshwork.lineage.openlineage;

import org.jspecify.annotations.NullMarked;
