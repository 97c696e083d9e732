package io.meshwork.catalog.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.schema.SchemaType;
import io.meshwork.platform.sql.RowsStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The schemas that have an id. What the database keeps of one never changes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegisteredSchemas {

  private static final String FIND =
      "SELECT id, type, text, refs, metadata, rule_set FROM registered_schema WHERE id = ?";

  private static final String SAME = "SELECT id FROM registered_schema WHERE digest = ?";

  private static final String SAME_MEANING =
      "SELECT id FROM registered_schema WHERE meaning = ? ORDER BY digest <> ?, id";

  /** Whoever shares the schema keeps it from being forgotten. */
  private static final String SHARE = "SELECT id FROM registered_schema WHERE id = ? FOR KEY SHARE";

  private static final String ADD =
      """
      INSERT INTO registered_schema
        (id, type, text, digest, meaning, refs, metadata, rule_set, created_at)
      VALUES (coalesce(?, nextval('registered_schema_id')), ?, ?, ?, ?,
        CAST(? AS jsonb), CAST(? AS jsonb), CAST(? AS jsonb), ?)
      ON CONFLICT (digest) DO NOTHING RETURNING id
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

  private static final String FORGET =
      """
      DELETE FROM registered_schema AS forgotten WHERE id = ANY (?)
      AND NOT EXISTS (SELECT FROM subject_version WHERE schema_id = forgotten.id)
      """;

  private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};

  private final DataSource dataSource;
  private final ChangeLog changes;
  private final ObjectMapper json;

  RegisteredSchemas(DataSource dataSource, ChangeLog changes, ObjectMapper json) {
    this.dataSource = dataSource;
    this.changes = changes;
    this.json = json;
  }

  Optional<RegisteredSchema> find(int id) {
    try (Connection connection = dataSource.getConnection();
        var find = connection.prepareStatement(FIND)) {
      find.setInt(1, id);
      try (var rows = find.executeQuery()) {
        return rows.next() ? Optional.of(schema(rows)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("A schema could not be read", failed);
    }
  }

  /** The id of the one schema that is the same, if there is one. */
  OptionalInt idOf(ReadSchema schema) {
    return same(schema, false).stream().mapToInt(Integer::intValue).findFirst();
  }

  /**
   * Ids of the schemas that are the same.
   *
   * @param isMeaning whether those that mean the same are; at most one is if not
   */
  List<Integer> same(ReadSchema schema, boolean isMeaning) {
    try (Connection connection = dataSource.getConnection();
        var same = connection.prepareStatement(isMeaning ? SAME_MEANING : SAME)) {
      same.setBytes(1, isMeaning ? schema.meaning() : schema.digest());
      if (isMeaning) {
        same.setBytes(2, schema.digest());
      }
      try (var rows = same.executeQuery()) {
        var ids = new ArrayList<Integer>();
        while (rows.next()) {
          ids.add(rows.getInt(1));
        }
        return ids;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("A schema could not be looked up", failed);
    }
  }

  /**
   * The schema's id, which it is given if it has none.
   *
   * @param same ids of the schemas that are the same, as was just found
   */
  int put(ReadSchema schema, List<Integer> same) {
    List<Integer> known = same;
    try (Connection connection = dataSource.getConnection()) {
      while (true) {
        if (!known.isEmpty() && share(connection, known.getFirst())) {
          return known.getFirst();
        }
        OptionalInt added = add(connection, schema);
        if (added.isPresent()) {
          addReferences(connection, added.getAsInt(), schema.draft().references());
          return added.getAsInt();
        }
        // Somebody else was first.
        known = same(schema, false);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("A schema could not be kept", failed);
    }
  }

  /**
   * Keeps ids that are given from now on above {@code id}, which another registry gave. The caller
   * has made all other writers wait.
   */
  void passId(int id) {
    try (Connection connection = dataSource.getConnection();
        var pass = connection.prepareStatement(PASS_ID)) {
      pass.setInt(1, id);
      pass.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException("An id could not be taken over", failed);
    }
  }

  /** Forgets those of {@code ids} that no version has any more. */
  void forget(Collection<Integer> ids) {
    try (Connection connection = dataSource.getConnection();
        var forget = connection.prepareStatement(FORGET)) {
      forget.setArray(1, connection.createArrayOf("integer", ids.toArray()));
      forget.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("Schemas could not be forgotten", failed);
    }
  }

  private static boolean share(Connection connection, int id) throws SQLException {
    try (var share = connection.prepareStatement(SHARE)) {
      share.setInt(1, id);
      return id(share).isPresent();
    }
  }

  private OptionalInt add(Connection connection, ReadSchema schema) throws SQLException {
    SchemaDraft draft = schema.draft();
    try (var add = connection.prepareStatement(ADD)) {
      add.setObject(1, draft.id(), java.sql.Types.INTEGER);
      add.setString(2, draft.type().name());
      add.setString(3, draft.text());
      add.setBytes(4, schema.digest());
      add.setBytes(5, schema.meaning());
      add.setString(6, write(draft.references()));
      add.setString(7, draft.metadata() == null ? null : draft.metadata().toString());
      add.setString(8, draft.ruleSet() == null ? null : draft.ruleSet().toString());
      add.setObject(9, changes.now().atOffset(ZoneOffset.UTC));
      return id(add);
    }
  }

  private static void addReferences(Connection connection, int id, List<Reference> references)
      throws SQLException {
    if (references.isEmpty()) {
      return;
    }
    try (var add = new RowsStatement<>(connection, ADD_REFERENCES, references)) {
      add.column("integer", reference -> id)
          .column("text", Reference::subject)
          .column("integer", Reference::version)
          .update();
    }
  }

  private static OptionalInt id(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
    }
  }

  private RegisteredSchema schema(ResultSet row) throws SQLException {
    try {
      return new RegisteredSchema(
          row.getInt("id"),
          SchemaType.valueOf(row.getString("type")),
          row.getString("text"),
          json.readValue(row.getString("refs"), REFERENCES),
          tree(row.getString("metadata")),
          tree(row.getString("rule_set")));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What the database keeps as JSON is none", impossible);
    }
  }

  private @Nullable JsonNode tree(@Nullable String text) throws JsonProcessingException {
    return text == null ? null : json.readTree(text);
  }

  private String write(List<Reference> references) {
    try {
      return json.writeValueAsString(references);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
