package io.meshwork.catalog.schema;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads schemas of every type. */
@ApplicationScoped
public class SchemaFormats {

  private final Map<SchemaType, SchemaFormat> formats = new EnumMap<>(SchemaType.class);

  SchemaFormats(@All List<SchemaFormat> formats) {
    formats.forEach(format -> this.formats.put(format.type(), format));
  }

  /** As {@link SchemaFormat#read}. */
  public Schema read(SchemaType type, String text, List<Definition> definitions)
      throws InvalidSchema {
    return Objects.requireNonNull(formats.get(type)).read(text, definitions);
  }
}
