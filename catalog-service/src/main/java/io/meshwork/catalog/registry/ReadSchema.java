package io.meshwork.catalog.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
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
 */
record ReadSchema(SchemaDraft draft, Schema schema) {

  /** Of all that tells the schema from others: two with the same are one, and share their id. */
  byte[] digest() {
    return digest(schema.canonical(), draft.references());
  }

  /** Of what the schema means, however it is written. */
  byte[] meaning() {
    return digest(
        schema.normalized(),
        draft.references().stream().sorted(Comparator.comparing(Reference::name)).toList());
  }

  private byte[] digest(String text, List<Reference> references) {
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
    return digest.digest();
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
