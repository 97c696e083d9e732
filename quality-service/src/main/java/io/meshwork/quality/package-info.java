/**
 * Whether data is fit to use.
 *
 * <p>Arrows point one way: {@code rpc -> report, result, assessment, check}; the dialects {@code
 * greatexpectations, dbt, soda -> report, check}; {@code report -> result, check}; {@code
 * datacontract -> contract, check, result}; {@code contract -> assessment, check, sla}; {@code
 * result -> assessment, check}; {@code assessment -> check}.
 */
@NullMarked
package io.meshwork.quality;

import org.jspecify.annotations.NullMarked;
