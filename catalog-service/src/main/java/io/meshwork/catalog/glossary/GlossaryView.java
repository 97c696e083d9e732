package io.meshwork.catalog.glossary;

import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A glossary.
 *
 * @param owner name of the owning team
 */
@Schema(name = "Glossary")
public record GlossaryView(
    String urn,
    String name,
    String title,
    String description,
    String owner,
    long revision,
    Instant updatedAt) {

  static GlossaryView of(Glossary glossary) {
    return new GlossaryView(
        Urn.glossary(glossary.name).toString(),
        glossary.name,
        glossary.title,
        glossary.description,
        glossary.owner,
        glossary.revision(),
        glossary.updatedAt());
  }
}
