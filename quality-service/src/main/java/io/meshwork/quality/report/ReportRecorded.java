package io.meshwork.quality.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a report.
 *
 * @param recorded how many of its results were new
 */
@Schema(name = "QualityReportRecorded")
public record ReportRecorded(int recorded, ReportView report) {}
