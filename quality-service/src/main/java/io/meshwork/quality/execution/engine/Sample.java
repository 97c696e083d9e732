package io.meshwork.quality.execution.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows that failed.
 *
 * @param rows a value for each column, clipped; {@code ***} for one that may not be shown
 */
public record Sample(List<String> columns, List<List<@Nullable String>> rows) {}
