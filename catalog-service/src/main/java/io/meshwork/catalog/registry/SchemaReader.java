package io.meshwork.catalog.registry;

import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaFormats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads schemas, with what they refer to. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RegistryFailure.class)
class SchemaReader {

  private final SchemaFormats formats;
  private final RegisteredSchemas schemas;
  private final SubjectVersions versions;
  private final SchemaCache cache;

  SchemaReader(
      SchemaFormats formats,
      RegisteredSchemas schemas,
      SubjectVersions versions,
      SchemaCache cache) {
    this.formats = formats;
    this.schemas = schemas;
    this.versions = versions;
    this.cache = cache;
  }

  /** The schema with that id, from the database only if it is not remembered. */
  RegisteredSchema byId(int id) {
    RegisteredSchema known = cache.get(id);
    if (known == null) {
      known =
          schemas.find(List.of(id)).stream()
              .findFirst()
              .orElseThrow(() -> RegistryFailure.noSchema(id));
      cache.put(known);
    }
    return known;
  }

  /** Remembers the schemas with those ids, for whoever is about to ask for each. */
  void remember(Collection<Integer> ids) {
    List<Integer> unknown = ids.stream().filter(id -> cache.get(id) == null).distinct().toList();
    if (!unknown.isEmpty()) {
      schemas.find(unknown).forEach(cache::put);
    }
  }

  /** A schema that was registered, and therefore is valid. */
  Schema read(int id) {
    return read(byId(id));
  }

  /** As {@link #read(int)}. */
  Schema read(RegisteredSchema schema) {
    return read(schema.draft());
  }

  /**
   * Reads a draft for a subject. One that refers to nothing asks no database and needs no
   * transaction.
   *
   * @param normalize whether to write it as all do who mean the same
   * @throws RegistryFailure INVALID_SCHEMA, SCHEMA_TOO_LARGE
   */
  @Transactional(value = Transactional.TxType.SUPPORTS, dontRollbackOn = RegistryFailure.class)
  ReadSchema read(SubjectName subject, SchemaDraft draft, boolean normalize) {
    SchemaDraft resolved = resolved(subject, draft, normalize);
    return ReadSchema.of(resolved, read(resolved));
  }

  /** As {@link #read(SubjectName, SchemaDraft, boolean)}, for who needs the schema alone. */
  Schema schema(SubjectName subject, SchemaDraft draft, boolean normalize) {
    return read(resolved(subject, draft, normalize));
  }

  /** The same, written as all do who mean the same. */
  ReadSchema normalized(ReadSchema schema) {
    SchemaDraft normalized = schema.draft().withText(schema.schema().normalized());
    return ReadSchema.of(normalized, read(normalized));
  }

  private SchemaDraft resolved(SubjectName subject, SchemaDraft draft, boolean normalize) {
    check(draft);
    SchemaDraft resolved =
        draft
            .withText(written(draft))
            .withReferences(
                draft.references().stream().map(reference -> resolve(subject, reference)).toList());
    return normalize ? resolved.withText(read(resolved).normalized()) : resolved;
  }

  private String written(SchemaDraft draft) {
    try {
      return formats.written(draft.type(), draft.text());
    } catch (InvalidSchema invalid) {
      throw RegistryFailure.invalidSchema(String.valueOf(invalid.getMessage()));
    }
  }

  private static void check(SchemaDraft draft) {
    if (draft.text().length() > SchemaDraft.MAX_LENGTH) {
      throw new RegistryFailure(
          RegistryFault.SCHEMA_TOO_LARGE,
          "The schema has %d characters; at most %d are allowed."
              .formatted(draft.text().length(), SchemaDraft.MAX_LENGTH));
    }
    if (draft.references().size() > SchemaDraft.MAX_REFERENCES) {
      throw RegistryFailure.invalidSchema(
          "it has %d references; at most %d are allowed"
              .formatted(draft.references().size(), SchemaDraft.MAX_REFERENCES));
    }
    if (draft.text().isBlank()) {
      throw RegistryFailure.invalidSchema("it is empty");
    }
  }

  private Reference resolve(SubjectName subject, Reference reference) {
    if (reference.name().isBlank()) {
      throw RegistryFailure.invalidSchema("a reference has no name");
    }
    String other = subject.sibling(reference.subject()).qualified();
    return versions
        .live(other, reference.version())
        .map(found -> new Reference(reference.name(), other, found.version))
        .orElseThrow(
            () ->
                RegistryFailure.invalidSchema(
                    "its reference '%s' names version %s of subject '%s', which is not there; register it first"
                        .formatted(
                            reference.name(),
                            reference.version() == Reference.LATEST
                                ? "latest"
                                : reference.version(),
                            other)));
  }

  private Schema read(SchemaDraft draft) {
    var source =
        new SchemaCache.Source(draft.type(), draft.text(), definitions(draft.references()));
    Schema known = cache.get(source);
    if (known != null) {
      return known;
    }
    try {
      Schema schema = formats.read(draft.type(), draft.text(), source.definitions());
      cache.put(source, schema);
      return schema;
    } catch (InvalidSchema invalid) {
      throw RegistryFailure.invalidSchema(String.valueOf(invalid.getMessage()));
    }
  }

  /** What is referred to, directly or not, each after what it refers to itself. */
  private List<Definition> definitions(List<Reference> references) {
    if (references.isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashMap<Reference, Definition>();
    references.forEach(reference -> collect(reference, found));
    var byName = new LinkedHashMap<String, Definition>();
    for (Definition definition : found.values()) {
      Definition other = byName.putIfAbsent(definition.name(), definition);
      if (other != null && !other.equals(definition)) {
        throw RegistryFailure.invalidSchema(
            "two references have the name '%s' and mean different schemas"
                .formatted(definition.name()));
      }
    }
    return List.copyOf(byName.values());
  }

  /** Ends, because a schema can refer only to what was registered before it. */
  private void collect(Reference reference, Map<Reference, Definition> found) {
    if (found.containsKey(reference)) {
      return;
    }
    if (found.size() >= SchemaDraft.MAX_REFERENCES) {
      throw RegistryFailure.invalidSchema(
          "it refers to more than %d schemas, directly or not"
              .formatted(SchemaDraft.MAX_REFERENCES));
    }
    RegisteredSchema schema =
        byId(versions.schemaId(reference.subject(), reference.version()).orElseThrow());
    schema.references().forEach(nested -> collect(nested, found));
    found.put(reference, new Definition(reference.name(), schema.text()));
  }
}
