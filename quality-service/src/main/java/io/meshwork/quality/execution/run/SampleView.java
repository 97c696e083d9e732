package io.meshwork.quality.execution.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows that a check found at fault.
 *
 * @param columns of the dataset, in its order
 * @param rows a value for each column, at most 200 characters of it; {@code ***} for one that may
 *     not be shown, null where there is none
 */
@Schema(name = "CheckSample")
record SampleView(String check, List<String> columns, List<List<@Nullable String>> rows) {}
