package io.meshwork.catalog.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.catalog.schema.SchemaType;
import io.meshwork.platform.sql.RowsStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The schemas that have an id. What the database keeps of one never changes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegisteredSchemas {

  private static final String FIND =
      "SELECT id, type, text, refs, metadata, rule_set FROM registered_schema WHERE id = ANY (?)";

  private static final String SAME =
      """
      SELECT wanted.place, kept.id
      FROM unnest(?, ?, ?) WITH ORDINALITY AS wanted (digest, meaning, by_meaning, place),
      LATERAL (
        SELECT id, false AS is_other FROM registered_schema WHERE digest = wanted.digest
        UNION ALL
        SELECT id, true FROM registered_schema
        WHERE wanted.by_meaning AND meaning = wanted.meaning AND digest <> wanted.digest
      ) AS kept
      ORDER BY wanted.place, kept.is_other, kept.id
      """;

  private static final String FORGET =
      """
      DELETE FROM registered_schema AS forgotten WHERE id = ANY (?)
      AND NOT EXISTS (SELECT FROM subject_version WHERE schema_id = forgotten.id)
      """;

  private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};

  private final DataSource dataSource;
  private final ObjectMapper json;

  RegisteredSchemas(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Those of {@code ids} that exist. */
  List<RegisteredSchema> find(Collection<Integer> ids) {
    try (Connection connection = dataSource.getConnection();
        var find = connection.prepareStatement(FIND)) {
      find.setArray(1, connection.createArrayOf("integer", ids.toArray()));
      try (var rows = find.executeQuery()) {
        var found = new ArrayList<RegisteredSchema>();
        while (rows.next()) {
          found.add(schema(rows));
        }
        return found;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Schemas could not be read", failed);
    }
  }

  /**
   * A schema that may be known already.
   *
   * @param isMeaning whether those that mean the same are the same; at most one is if not
   */
  record Sought(ReadSchema schema, boolean isMeaning) {}

  /** For each that is sought, ids of the schemas that are the same. */
  List<List<Integer>> same(List<Sought> sought) {
    var same = new ArrayList<List<Integer>>();
    sought.forEach(_ -> same.add(new ArrayList<>()));
    try (Connection connection = dataSource.getConnection();
        var statement = new RowsStatement<>(connection, SAME, sought)) {
      ResultSet rows =
          statement
              .column("bytea", one -> one.schema().digest().toByteArray())
              .column("bytea", one -> one.schema().meaning().toByteArray())
              .column("boolean", Sought::isMeaning)
              .query();
      while (rows.next()) {
        same.get(rows.getInt("place") - 1).add(rows.getInt("id"));
      }
      return same;
    } catch (SQLException failed) {
      throw new IllegalStateException("Schemas could not be looked up", failed);
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
}
