package io.meshwork.quality.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.assessment.Scored;
import io.meshwork.quality.score.deduction.Deduction;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A score, and how it came about.
 *
 * @param urn of a dataset, a product or a domain
 * @param score 0 to 100; absent if no check counts
 * @param deductions what took points away from the dataset, or from the product through its
 *     datasets, the most first; at most 500; empty for a domain
 * @param members what the score is the mean of: the datasets behind a product's ports, or the
 *     products of a domain and of those below it; of more than 500 those that score lowest; empty
 *     for a dataset
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Score")
public record ScoreView(
    String urn, @Nullable Double score, List<Deduction> deductions, List<Scored> members) {}
