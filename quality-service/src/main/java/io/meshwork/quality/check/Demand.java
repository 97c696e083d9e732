package io.meshwork.quality.check;

import java.util.Map;

/**
 * What a declared check measures and what must hold of it, in the words of ODCS 3.1 ("Data
 * quality"). Texts that are not there are empty.
 *
 * @param type {@code text}, {@code library}, {@code sql} or {@code custom}
 * @param metric of a library rule, such as {@code rowCount}
 * @param engine of a custom rule, such as {@code soda}
 * @param implementation the query of an sql rule, the implementation of a custom one
 * @param must the values, as JSON, of the operators that must hold
 * @param unit such as {@code percent}
 * @param arguments of the metric, as a JSON object
 * @param filter an SQL condition on the rows that count
 */
public record Demand(
    String type,
    String metric,
    String engine,
    String implementation,
    Map<String, String> must,
    String unit,
    String arguments,
    String filter) {}
