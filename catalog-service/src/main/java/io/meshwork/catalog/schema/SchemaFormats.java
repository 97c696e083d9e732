package io.meshwork.catalog.schema;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads schemas of every type. */
@ApplicationScoped
public class SchemaFormats {

  private final Map<SchemaType, SchemaFormat> formats = new EnumMap<>(SchemaType.class);

  SchemaFormats(@All List<SchemaFormat> formats) {
    formats.forEach(format -> this.formats.put(format.type(), format));
  }

  /** As {@link SchemaFormat#written}. */
  public String written(SchemaType type, String text) throws InvalidSchema {
    return format(type).written(text);
  }

  /** As {@link SchemaFormat#read}; a type that nobody reads has no valid schemas. */
  public Schema read(SchemaType type, String text, List<Definition> definitions)
      throws InvalidSchema {
    return format(type).read(text, definitions);
  }

  private SchemaFormat format(SchemaType type) throws InvalidSchema {
    SchemaFormat format = formats.get(type);
    if (format == null) {
      throw new InvalidSchema("Schemas of type %s cannot be read here".formatted(type));
    }
    return format;
  }
}
