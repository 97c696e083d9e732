package io.meshwork.catalog.registry;

import io.meshwork.platform.error.Failure;

/** A request that the registry cannot do, for a reason the caller can understand. */
public final class RegistryFailure extends Failure {

  private final transient RegistryFault fault;

  RegistryFailure(RegistryFault fault, String message) {
    super(fault.code(), message);
    this.fault = fault;
  }

  public RegistryFault fault() {
    return fault;
  }

  static RegistryFailure noSubject(String subject) {
    return new RegistryFailure(
        RegistryFault.SUBJECT_NOT_FOUND, "Subject '%s' not found.".formatted(subject));
  }

  static RegistryFailure noVersion(int version) {
    return new RegistryFailure(
        RegistryFault.VERSION_NOT_FOUND, "Version %d not found.".formatted(version));
  }

  static RegistryFailure noSchema(int id) {
    return new RegistryFailure(
        RegistryFault.SCHEMA_NOT_FOUND, "Schema %d not found.".formatted(id));
  }

  static RegistryFailure invalidSchema(String reason) {
    return new RegistryFailure(RegistryFault.INVALID_SCHEMA, "Invalid schema: " + reason);
  }
}
