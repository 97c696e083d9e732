package io.meshwork.quality.report;

import java.util.List;

/**
 * What a dialect read in a document.
 *
 * @param format what the document says it is, such as {@code run-results v6 of dbt 1.9.0}
 * @param findings in the order of the document
 * @param remainder what is not mapped; more may be added
 */
public record Reading(String format, List<Finding> findings, Remainder remainder) {}
