package io.meshwork.quality.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a tool reported, and what became of it.
 *
 * @param id of the document and how it was to be read: the same again has the same
 * @param format what the document says it is, such as {@code run-results v6 of dbt 1.9.0}
 * @param measuredAt time of the latest result; of the arrival if there is none
 * @param receivedAt when it came first
 * @param actor who sent it first
 * @param results how many it holds, whether they were new or not
 * @param datasets those that the results are about
 * @param notMapped what did not become a result, by reason
 */
@Schema(name = "QualityReport")
public record ReportView(
    UUID id,
    Tool tool,
    String format,
    Instant measuredAt,
    Instant receivedAt,
    String actor,
    int results,
    List<DatasetOutcomes> datasets,
    List<NotMapped> notMapped) {}
