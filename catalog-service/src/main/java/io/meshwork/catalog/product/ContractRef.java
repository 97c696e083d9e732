package io.meshwork.catalog.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contract a port is under.
 *
 * @param id of the contract; at most 200 characters
 * @param version absent for whichever is current; at most 100 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractRef(
    @NotBlank @Size(max = 200) String id, @Size(max = 100) @Nullable String version) {

  public ContractRef(@Nullable String id, @Nullable String version) {
    this.id = Objects.requireNonNullElse(id, "");
    this.version = version == null || version.isEmpty() ? null : version;
  }
}
