package io.meshwork.quality.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a dataset, a version of it or a product may be used; a product as the worst of the
 * datasets behind its ports.
 *
 * @param known whether there is anything to decide by: a run that wrote it, or a check that counts;
 *     what nothing is known of is allowed
 * @param run id of the run whose version of the dataset this is about; absent for a product, and
 *     for a dataset of which no run is known, which stands by the latest result of each check
 * @param reasons the gravest first; at most 100, and of an answer to many questions 1,000 in all,
 *     spread evenly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Gate")
public record GateView(
    String urn, Decision decision, boolean known, @Nullable String run, List<Reason> reasons) {}
