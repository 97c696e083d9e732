/** Data products on the graph: which product's data flows into which. */
@NullMarked
package io.meshwork.lineage.mesh;

import org.jspecify.annotations.NullMarked;
