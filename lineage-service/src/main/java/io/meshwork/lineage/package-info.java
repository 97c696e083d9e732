/**
 * What flows where in the mesh, folded from the OpenLineage events that pipelines report.
 *
 * <p>Arrows point one way: {@code question -> scene, impact, run}; {@code scene, impact -> mesh,
 * graph}; {@code mesh -> graph}; {@code run -> graph, openlineage}; {@code graph -> openlineage};
 * the dialect {@code marquez -> graph, openlineage}; {@code marquez.importer -> openlineage}. The
 * event log is the truth; everything else is folded from it and from what the catalog tells of
 * products.
 */
@NullMarked
package io.meshwork.lineage;

import org.jspecify.annotations.NullMarked;
