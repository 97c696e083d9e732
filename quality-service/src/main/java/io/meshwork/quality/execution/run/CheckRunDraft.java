package io.meshwork.quality.execution.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose checks to run: either of the two.
 *
 * @param dataset URN of the dataset
 * @param contract URN of a contract, for all datasets that it describes
 */
@Schema(name = "CheckRunRequest")
record CheckRunDraft(@Nullable String dataset, @Nullable String contract) {}
