package io.meshwork.catalog.registry;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To which port a subject is to belong.
 *
 * @param product URN of the product
 * @param port name of one of its output ports
 * @param dataset URN of the port's dataset that the subject's schemas describe; needed only if the
 *     port has several
 */
@Schema(name = "SubjectClaimDraft")
public record ClaimDraft(
    @NotBlank String product, @NotBlank String port, @Nullable String dataset) {

  public ClaimDraft(@Nullable String product, @Nullable String port, @Nullable String dataset) {
    this.product = Objects.requireNonNullElse(product, "");
    this.port = Objects.requireNonNullElse(port, "");
    this.dataset = dataset;
  }
}
