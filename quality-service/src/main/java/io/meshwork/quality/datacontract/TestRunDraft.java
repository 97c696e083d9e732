package io.meshwork.quality.datacontract;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of datacontract-cli, as far as it is understood; the rest is kept as it came.
 *
 * @param runId a UUID; required
 * @param dataContractId id of the contract that was tested; required
 * @param server name of the contract's server that was tested; absent for all
 * @param timestampStart ISO 8601; UTC if it names no zone
 * @param timestampEnd the same; a run needs one of the two
 * @param checks at most 10,000
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "TestRun")
public record TestRunDraft(
    @NotBlank @Pattern(regexp = UUID, message = "must be a UUID") @Nullable String runId,
    @NotBlank @Nullable String dataContractId,
    @Nullable String dataContractVersion,
    @Nullable String server,
    @Nullable String timestampStart,
    @Nullable String timestampEnd,
    @Nullable String result,
    @Size(max = 10_000) @Nullable List<@Valid TestCheck> checks) {

  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /**
   * What one check found.
   *
   * @param key of the check within its engine
   * @param type such as {@code field_unique}
   * @param name for people to read
   * @param model the contract's schema, by its name or its physical name; absent for all
   * @param field the column; absent for all
   * @param qualityId the contract's own id of the quality rule; absent for a built-in check
   * @param result passed, warning, failed or error; anything else is no result
   * @param reason why it did not pass
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @Schema(name = "TestRunCheck")
  public record TestCheck(
      @Nullable String key,
      @Nullable String type,
      @Nullable String name,
      @Nullable String model,
      @Nullable String field,
      @JsonAlias("quality_id") @Nullable String qualityId,
      @Nullable String result,
      @Nullable String reason) {}
}
