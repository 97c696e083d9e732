package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meshwork.catalog.registry.RegistryFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as Confluent's clients read it.
 *
 * @param code its first three digits are the HTTP status
 */
@Schema(name = "ConfluentError")
record ErrorMessage(
    @JsonProperty("error_code") @Schema(examples = "40401") int code,
    @Schema(examples = "Subject 'orders-value' not found.") String message) {

  private static final int STATUS_DIGITS = 100;

  static ErrorMessage of(RegistryFault fault, String message) {
    return new ErrorMessage(code(fault), message);
  }

  int status() {
    return code < 10 * STATUS_DIGITS ? code : code / STATUS_DIGITS;
  }

  /** The codes of Confluent's {@code Errors}, in the version that answers 40901 for 409. */
  private static int code(RegistryFault fault) {
    return switch (fault) {
      case SUBJECT_NOT_FOUND -> 40401;
      case VERSION_NOT_FOUND -> 40402;
      case SCHEMA_NOT_FOUND -> 40403;
      case SUBJECT_DELETED -> 40404;
      case SUBJECT_NOT_DELETED -> 40405;
      case VERSION_DELETED -> 40406;
      case VERSION_NOT_DELETED -> 40407;
      case NO_COMPATIBILITY -> 40408;
      case NO_MODE -> 40409;
      case INCOMPATIBLE -> 40901;
      case INVALID_SCHEMA -> 42201;
      case INVALID_VERSION -> 42202;
      case INVALID_COMPATIBILITY -> 42203;
      case INVALID_MODE -> 42204;
      case NOT_PERMITTED -> 42205;
      case REFERENCED -> 42206;
      case ID_TAKEN -> 42207;
      case INVALID_SUBJECT -> 42208;
      case SCHEMA_TOO_LARGE -> 42209;
    };
  }
}
