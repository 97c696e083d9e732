package io.meshwork.quality.sla.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How promises were kept in some time.
 *
 * @param from first day, in UTC
 * @param to last day
 * @param total over all of it
 * @param days each by itself, without those on which nothing was promised
 */
@Schema(name = "Compliance")
public record ComplianceView(LocalDate from, LocalDate to, Kept total, List<Day> days) {

  /**
   * Over some promises and some time.
   *
   * @param promises how many of them were known in any minute; on a day, of a promise each
   * @param met how many of these were kept in as many of the known minutes as their target wants
   * @param keptMinutes of all promises together; the others likewise
   * @param attainment in how many of a hundred known minutes they were kept; absent if none is
   *     known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ComplianceMinutes")
  public record Kept(
      long promises,
      long met,
      long keptMinutes,
      long brokenMinutes,
      long unknownMinutes,
      @Nullable Double attainment) {

    static Kept of(long promises, long met, long kept, long broken, long unknown) {
      return new Kept(
          promises,
          met,
          kept,
          broken,
          unknown,
          kept + broken == 0 ? null : 100.0 * kept / (kept + broken));
    }
  }

  /** One day, in UTC. */
  @Schema(name = "ComplianceDay")
  public record Day(LocalDate day, Kept kept) {}
}
