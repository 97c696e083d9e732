package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.catalog.registry.CompatibilityLevel;
import io.meshwork.catalog.registry.SettingService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of next schemas. The level has another name than in requests. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConfluentConfig")
record ConfigAnswer(CompatibilityLevel compatibilityLevel, @Nullable Boolean normalize) {

  static ConfigAnswer of(SettingService.Compatibility compatibility) {
    return new ConfigAnswer(compatibility.level(), compatibility.normalize());
  }
}
