/**
 * Whether data is fit to use.
 *
 * <p>Arrows point one way: {@code datacontract -> contract, result}; {@code contract -> assessment,
 * check, sla}; {@code result -> assessment, check}; {@code assessment -> check}.
 */
@NullMarked
package io.meshwork.quality;

import org.jspecify.annotations.NullMarked;
