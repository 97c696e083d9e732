package io.meshwork.catalog.registry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.registry.RegisteredSchemas.Sought;
import io.meshwork.platform.sql.RowsStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives schemas their ids: one for each, which never changes and is never given again. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RegistryFailure.class)
class SchemaIds {

  /** Whoever shares schemas keeps them from being forgotten. */
  private static final String SHARE =
      "SELECT id FROM registered_schema WHERE id = ANY (?) ORDER BY id FOR KEY SHARE";

  private static final String ADD =
      """
      INSERT INTO registered_schema
        (id, type, text, digest, meaning, refs, metadata, rule_set, created_at)
      SELECT coalesce(id, nextval('registered_schema_id')), type, text, digest, meaning,
        refs, metadata, rule_set, created_at
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        AS added (id, type, text, digest, meaning, refs, metadata, rule_set, created_at)
      ORDER BY digest
      ON CONFLICT (digest) DO NOTHING RETURNING id, digest
      """;

  private static final String ADD_REFERENCES =
      """
      INSERT INTO schema_reference (schema_id, subject, version)
      SELECT DISTINCT schema_id, subject, version
      FROM unnest(?, ?, ?) AS added (schema_id, subject, version)
      """;

  private static final String PASS_ID =
      """
      SELECT setval('registered_schema_id', greatest(?, last_value)) FROM registered_schema_id
      """;

  private final DataSource dataSource;
  private final RegisteredSchemas schemas;
  private final ChangeLog changes;
  private final ObjectMapper json;

  SchemaIds(
      DataSource dataSource, RegisteredSchemas schemas, ChangeLog changes, ObjectMapper json) {
    this.dataSource = dataSource;
    this.schemas = schemas;
    this.changes = changes;
    this.json = json;
  }

  /**
   * A schema that is to have an id.
   *
   * @param same ids of the schemas that are the same, as was just found
   */
  record Wanted(ReadSchema schema, List<Integer> same) {

    private ByteString digest() {
      return schema.digest();
    }
  }

  /** For each that is wanted, its id, which it is given if it has none. */
  List<Integer> put(List<Wanted> wanted) {
    try (Connection connection = dataSource.getConnection()) {
      Map<ByteString, Integer> ids = shared(connection, wanted);
      while (true) {
        List<ReadSchema> others = without(ids.keySet(), wanted);
        if (others.isEmpty()) {
          return wanted.stream().map(one -> requireNonNull(ids.get(one.digest()))).toList();
        }
        ids.putAll(add(connection, others));
        // Somebody else was first with what could not be added.
        ids.putAll(shared(connection, found(without(ids.keySet(), wanted))));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Schemas could not be kept", failed);
    }
  }

  /**
   * Makes sure that a schema can have the id that another registry gave it. The caller has made all
   * other writers wait.
   *
   * @throws RegistryFailure ID_TAKEN
   */
  void checkFree(ReadSchema schema) {
    int id = requireNonNull(schema.draft().id());
    List<Integer> same = schemas.same(List.of(new Sought(schema, false))).getFirst();
    if (!same.isEmpty() && same.getFirst() != id) {
      throw taken(
          "The schema has the id %d here and cannot be given %d.".formatted(same.getFirst(), id));
    }
    if (same.isEmpty() && !schemas.find(List.of(id)).isEmpty()) {
      throw taken("Another schema has the id %d.".formatted(id));
    }
  }

  private static RegistryFailure taken(String why) {
    return new RegistryFailure(RegistryFault.ID_TAKEN, why);
  }

  /** Keeps ids that are given from now on above {@code id}, which another registry gave. */
  private static void passId(Connection connection, int id) throws SQLException {
    try (var pass = connection.prepareStatement(PASS_ID)) {
      pass.setInt(1, id);
      pass.execute();
    }
  }

  /** Of those that are the same as kept ones, the ids, by digest. */
  private static Map<ByteString, Integer> shared(Connection connection, List<Wanted> wanted)
      throws SQLException {
    Object[] first =
        wanted.stream().flatMap(one -> one.same().stream().limit(1)).distinct().toArray();
    var ids = new HashMap<ByteString, Integer>();
    if (first.length == 0) {
      return ids;
    }
    try (var share = connection.prepareStatement(SHARE)) {
      share.setArray(1, connection.createArrayOf("integer", first));
      var shared = new HashSet<Integer>();
      try (var rows = share.executeQuery()) {
        while (rows.next()) {
          shared.add(rows.getInt(1));
        }
      }
      for (Wanted one : wanted) {
        one.same().stream()
            .limit(1)
            .filter(shared::contains)
            .forEach(id -> ids.put(one.digest(), id));
      }
    }
    return ids;
  }

  private List<Wanted> found(List<ReadSchema> added) {
    if (added.isEmpty()) {
      return List.of();
    }
    List<List<Integer>> same =
        schemas.same(added.stream().map(schema -> new Sought(schema, false)).toList());
    return IntStream.range(0, added.size())
        .mapToObj(i -> new Wanted(added.get(i), same.get(i)))
        .toList();
  }

  /** One of each digest that is not among {@code known}. */
  private static List<ReadSchema> without(Set<ByteString> known, List<Wanted> wanted) {
    var others = new LinkedHashMap<ByteString, ReadSchema>();
    for (Wanted one : wanted) {
      if (!known.contains(one.digest())) {
        others.putIfAbsent(one.digest(), one.schema());
      }
    }
    return List.copyOf(others.values());
  }

  /** Adds those that nobody else was first with; the ids by digest. */
  private Map<ByteString, Integer> add(Connection connection, List<ReadSchema> added)
      throws SQLException {
    var ids = new HashMap<ByteString, Integer>();
    Instant now = changes.now();
    for (ReadSchema schema : added) {
      if (schema.draft().id() != null) {
        passId(connection, schema.draft().id());
      }
    }
    try (var insert = new RowsStatement<>(connection, ADD, added)) {
      ResultSet rows =
          insert
              .column("integer", schema -> schema.draft().id())
              .column("text", schema -> schema.draft().type().name())
              .column("text", schema -> schema.draft().text())
              .column("bytea", schema -> schema.digest().toByteArray())
              .column("bytea", schema -> schema.meaning().toByteArray())
              .column("jsonb", schema -> write(schema.draft().references()))
              .column("jsonb", schema -> text(schema.draft().metadata()))
              .column("jsonb", schema -> text(schema.draft().ruleSet()))
              .column("timestamptz", _ -> now)
              .query();
      while (rows.next()) {
        ids.put(ByteString.copyFrom(rows.getBytes("digest")), rows.getInt("id"));
      }
    }
    addReferences(connection, added, ids);
    return ids;
  }

  /** What one schema says of a version of a subject. */
  private record Referring(int schemaId, Reference reference) {}

  private static void addReferences(
      Connection connection, List<ReadSchema> schemas, Map<ByteString, Integer> added)
      throws SQLException {
    var referring = new ArrayList<Referring>();
    for (ReadSchema schema : schemas) {
      Integer id = added.get(schema.digest());
      if (id != null) {
        schema
            .draft()
            .references()
            .forEach(reference -> referring.add(new Referring(id, reference)));
      }
    }
    if (referring.isEmpty()) {
      return;
    }
    try (var add = new RowsStatement<>(connection, ADD_REFERENCES, referring)) {
      add.column("integer", Referring::schemaId)
          .column("text", one -> one.reference().subject())
          .column("integer", one -> one.reference().version())
          .update();
    }
  }

  private String write(List<Reference> references) {
    try {
      return json.writeValueAsString(references);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }
}
