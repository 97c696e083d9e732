package io.meshwork.quality.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a report did not become a result.
 *
 * @param reason why
 * @param count how often
 * @param where in the document; the first 20
 */
@Schema(name = "NotMapped")
public record NotMapped(String reason, int count, List<String> where) {}
