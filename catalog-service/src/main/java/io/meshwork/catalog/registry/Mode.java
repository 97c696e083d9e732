package io.meshwork.catalog.registry;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What may be done with a subject. */
public enum Mode {
  /** Everything, but for saying which id or version a schema gets. */
  READWRITE,
  /** Nothing is registered or deleted. */
  READONLY,
  /** As READONLY, and holds for every subject, whatever its own mode. */
  READONLY_OVERRIDE,
  /** Schemas come with the ids and versions that another registry gave them. */
  IMPORT;

  /**
   * The mode of that name.
   *
   * @throws RegistryFailure INVALID_MODE if there is none
   */
  public static Mode of(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryFailure(
                    RegistryFault.INVALID_MODE,
                    "Invalid mode. Valid values are "
                        + Arrays.stream(values()).map(Mode::name).collect(Collectors.joining(", "))
                        + "."));
  }

  boolean isReadOnly() {
    return this == READONLY || this == READONLY_OVERRIDE;
  }
}
