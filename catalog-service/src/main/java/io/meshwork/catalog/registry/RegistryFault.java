package io.meshwork.catalog.registry;

import io.meshwork.platform.error.ErrorCode;

/** Everything that only a registry can find wrong with a request. */
public enum RegistryFault {
  SUBJECT_NOT_FOUND(ErrorCode.NOT_FOUND),
  VERSION_NOT_FOUND(ErrorCode.NOT_FOUND),
  SCHEMA_NOT_FOUND(ErrorCode.NOT_FOUND),
  /** It is deleted already, though not for good. */
  SUBJECT_DELETED(ErrorCode.NOT_FOUND),
  /** It must be deleted first, before it can be for good. */
  SUBJECT_NOT_DELETED(ErrorCode.NOT_FOUND),
  VERSION_DELETED(ErrorCode.NOT_FOUND),
  VERSION_NOT_DELETED(ErrorCode.NOT_FOUND),
  /** The subject has no level of its own. */
  NO_COMPATIBILITY(ErrorCode.NOT_FOUND),
  /** The subject has no mode of its own. */
  NO_MODE(ErrorCode.NOT_FOUND),
  INCOMPATIBLE(ErrorCode.CONFLICT),
  INVALID_SCHEMA(ErrorCode.INVALID),
  INVALID_VERSION(ErrorCode.INVALID),
  INVALID_COMPATIBILITY(ErrorCode.INVALID),
  INVALID_MODE(ErrorCode.INVALID),
  INVALID_SUBJECT(ErrorCode.INVALID),
  /** The mode does not allow it. */
  NOT_PERMITTED(ErrorCode.CONFLICT),
  /** Another schema refers to what was to be deleted. */
  REFERENCED(ErrorCode.CONFLICT),
  /** Another schema has the id. */
  ID_TAKEN(ErrorCode.CONFLICT),
  SCHEMA_TOO_LARGE(ErrorCode.TOO_LARGE);

  private final ErrorCode code;

  RegistryFault(ErrorCode code) {
    this.code = code;
  }

  ErrorCode code() {
    return code;
  }
}
