/**
 * Whether data is fit to use.
 *
 * <p>Arrows point one way: {@code monitor -> monitor.baseline, metric, lineage, report, result,
 * check}; {@code openlineage -> metric, lineage, report, result, check}; {@code metric -> result};
 * {@code incident -> notify, notify.channel, result, lineage, owner, check}; {@code notify ->
 * notify.channel}; {@code rpc -> report, result, assessment, check}; {@code gate -> version,
 * assessment, check}; {@code version -> lineage, result, check}; {@code score -> score.deduction,
 * assessment}; {@code sla.rpc -> sla, sla.forecast}; {@code sla.evaluation -> sla.objective,
 * result, check, lineage}; {@code sla.forecast -> sla.objective, lineage}; {@code sla,
 * sla.compliance -> sla.objective -> sla.timeline, assessment, check}; {@code execution.run ->
 * execution.engine, execution.source, check, contract, lineage, result}; {@code execution.engine ->
 * execution.source, execution.statement, check, contract}; {@code execution.source ->
 * execution.statement}; {@code execution.statement -> check}; the dialects {@code
 * greatexpectations, dbt, soda -> report, check}; {@code report -> result, check}; {@code
 * datacontract -> contract, check, result}; {@code contract -> assessment, check, sla}; {@code
 * result -> assessment, check}; {@code assessment -> score.deduction, check}; {@code
 * score.deduction -> check}. {@code execution.run, incident, notify -> queue}.
 */
@NullMarked
package io.meshwork.quality;

import org.jspecify.annotations.NullMarked;
