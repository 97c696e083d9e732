package io.meshwork.catalog.ccompat;

import io.meshwork.catalog.registry.Mode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be done with subjects. */
@Schema(name = "ModeMessage")
record ModeMessage(@Schema(implementation = Mode.class) @Nullable String mode) {

  static ModeMessage of(Mode mode) {
    return new ModeMessage(mode.name());
  }
}
