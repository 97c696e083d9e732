package io.meshwork.local.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of a dataset that is made every day.
 *
 * @param column the column checked; empty for the whole dataset
 * @param dimension by ODCS, such as {@code completeness}
 * @param expectation in words
 * @param value what it measures on a usual day; absent if that is no number
 * @param varies by how much that differs from day to day, up or down
 */
record Check(
    String name,
    String column,
    String dimension,
    String expectation,
    @Nullable BigDecimal value,
    @Nullable BigDecimal varies,
    List<Incident> incidents) {}
