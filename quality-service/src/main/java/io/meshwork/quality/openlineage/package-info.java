/**
 * What the facets of OpenLineage say of the quality and the size of data: lineage tells of them
 * with the run that said so, and keeps the events as they came.
 */
@NullMarked
package io.meshwork.quality.openlineage;

import org.jspecify.annotations.NullMarked;
