package io.meshwork.lineage.marquez;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param name its path, joined by dots, if it is nested
 * @param type null if none is told
 * @param description null if none is told
 */
@Schema(name = "MarquezField")
record FieldAnswer(
    String name, @Nullable String type, List<String> tags, @Nullable String description) {}
