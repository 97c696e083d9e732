/**
 * How promises were kept day by day: of datasets, products, domains, and of what a product reads.
 */
@NullMarked
package io.meshwork.quality.sla.compliance;

import org.jspecify.annotations.NullMarked;
