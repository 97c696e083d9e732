package io.meshwork.lineage.marquez;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Jobs.
 *
 * @param totalCount how many there are, however many are told
 */
@Schema(name = "MarquezJobs")
record JobPage(List<JobAnswer> jobs, long totalCount) {}
