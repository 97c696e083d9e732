package io.meshwork.catalog.connector;

import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaFormats;
import io.meshwork.catalog.schema.SchemaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one schema of a registry with all that it refers to. */
final class RegistrySchemas {

  /** What refers to more is not a schema that anybody wrote. */
  private static final int MAX_DEFINITIONS = 200;

  private final RegistryClient registry;
  private final SchemaFormats formats;
  private final List<Definition> definitions = new ArrayList<>();
  private final Set<RegistryClient.Reference> seen = new HashSet<>();

  RegistrySchemas(RegistryClient registry, SchemaFormats formats) {
    this.registry = registry;
    this.formats = formats;
  }

  /**
   * @throws InvalidSchema if it is none that can be read here
   * @throws IOException if the registry does not answer
   */
  Schema read(RegistryClient.Version version)
      throws InvalidSchema, IOException, InterruptedException {
    define(version.references());
    return formats.read(type(version), version.schema(), definitions);
  }

  /** Each after those that it refers to itself. */
  private void define(List<RegistryClient.Reference> references)
      throws InvalidSchema, IOException, InterruptedException {
    for (RegistryClient.Reference reference : references) {
      if (!seen.add(reference)) {
        continue;
      } else if (seen.size() > MAX_DEFINITIONS) {
        throw new InvalidSchema("It refers to more than %d others".formatted(MAX_DEFINITIONS));
      }
      RegistryClient.Version referred = registry.referred(reference);
      define(referred.references());
      definitions.add(new Definition(reference.name(), referred.schema()));
    }
  }

  private static SchemaType type(RegistryClient.Version version) throws InvalidSchema {
    return Arrays.stream(SchemaType.values())
        .filter(type -> type.name().equals(version.type()))
        .findFirst()
        .orElseThrow(
            () -> new InvalidSchema("Schemas of type %s are not known".formatted(version.type())));
  }
}
