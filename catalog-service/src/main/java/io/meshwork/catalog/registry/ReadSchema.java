package io.meshwork.catalog.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.meshwork.catalog.schema.Schema;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was found valid.
 *
 * @param draft every reference of which names a version
 * @param digest SHA-256 of all that tells the schema from others: two with the same are one, and
 *     share their id
 * @param meaning SHA-256 of what the schema means, however it is written
 */
record ReadSchema(SchemaDraft draft, Schema schema, ByteString digest, ByteString meaning) {

  static ReadSchema of(SchemaDraft draft, Schema schema) {
    List<Reference> byName =
        draft.references().stream().sorted(Comparator.comparing(Reference::name)).toList();
    return new ReadSchema(
        draft,
        schema,
        digest(draft, schema.canonical(), draft.references()),
        digest(draft, schema.normalized(), byName));
  }

  private static ByteString digest(SchemaDraft draft, String text, List<Reference> references) {
    MessageDigest digest = sha256();
    add(digest, draft.type().name());
    add(digest, text);
    for (Reference reference : references) {
      add(digest, reference.name());
      add(digest, reference.subject());
      add(digest, Integer.toString(reference.version()));
    }
    add(digest, draft.metadata());
    add(digest, draft.ruleSet());
    return ByteString.copyFrom(digest.digest());
  }

  private static void add(MessageDigest digest, @Nullable JsonNode value) {
    add(digest, value == null ? "" : value.toString());
  }

  /** Each part ends with a byte that UTF-8 does not know, so that parts cannot be mixed up. */
  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(UTF_8));
    digest.update((byte) 0xFF);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
