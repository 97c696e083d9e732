package io.meshwork.quality.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dataset or product with its score.
 *
 * @param score 0 to 100
 */
@Schema(name = "Scored")
public record Scored(String urn, double score) {}
