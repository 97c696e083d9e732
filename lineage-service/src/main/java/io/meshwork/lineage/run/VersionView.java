package io.meshwork.lineage.run;

import io.meshwork.lineage.openlineage.RunState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a dataset: what one run wrote.
 *
 * @param run id of the run
 * @param job URN of its job
 * @param state how the run stands: a version of one that failed may not be whole
 * @param writtenAt when the run was last seen to write it
 * @param inputs the versions it was made of
 */
@Schema(name = "DatasetVersion")
public record VersionView(
    String run, String job, RunState state, Instant writtenAt, List<RunData> inputs) {}
