package io.meshwork.quality.execution.statement;

import io.meshwork.quality.check.DeclaredCheck;

/**
 * A declared check, read.
 *
 * @param unit of what is measured: of rows, percent; of freshness, a time
 * @param filter an SQL condition on the rows that count, found harmless; empty if all count
 */
public record Plan(
    DeclaredCheck check, Measure measure, Threshold threshold, Unit unit, String filter) {}
