package io.meshwork.lineage.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a dataset that a run read or wrote.
 *
 * @param dataset URN
 * @param job URN of the job of the run that wrote it; absent if nobody saw it written
 * @param run id of that run: a version is known by the run that wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RunData")
public record RunData(String dataset, @Nullable String job, @Nullable String run) {}
