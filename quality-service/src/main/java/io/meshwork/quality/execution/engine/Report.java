package io.meshwork.quality.execution.engine;

import java.util.List;
import java.util.Map;

/**
 * What became of the checks of a dataset.
 *
 * @param notRun why, by the name of the check
 */
public record Report(List<Finding> findings, Map<String, String> notRun) {}
