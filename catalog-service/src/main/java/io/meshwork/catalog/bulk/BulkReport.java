package io.meshwork.catalog.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines.
 *
 * @param lines how many were read, blank ones left out
 * @param created how many named something new
 * @param replaced how many named something that existed: replaced whole, and left as it was where
 *     nothing differed
 * @param failed how many changed nothing, for a reason of their own
 * @param failures the first {@value BulkTally#MAX_FAILURES} of those
 * @param moreFailures how many more failed than {@code failures} shows
 * @param stopped why the rest of the lines was not read; absent if all were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkReport")
public record BulkReport(
    long lines,
    long created,
    long replaced,
    long failed,
    List<FailedLine> failures,
    long moreFailures,
    @Nullable LineError stopped) {

  /**
   * A line that changed nothing.
   *
   * @param line its number, from 1
   * @param urn what it is about; absent if it does not say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FailedLine")
  public record FailedLine(long line, @Nullable String urn, LineError error) {}

  /**
   * Why, as a problem would tell it.
   *
   * @param code such as {@code INVALID}
   */
  @Schema(name = "LineError")
  public record LineError(ErrorCode code, String detail, List<Violation> violations) {

    static LineError of(Failure failure) {
      return new LineError(
          failure.code(), String.valueOf(failure.getMessage()), failure.violations());
    }
  }
}
