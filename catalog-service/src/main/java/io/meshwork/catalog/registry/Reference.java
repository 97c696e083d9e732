package io.meshwork.catalog.registry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema that another one names.
 *
 * @param name as the other names it: an Avro full name, a JSON Schema's URI, a Protobuf import path
 * @param subject under which it is registered
 * @param version of the subject; -1 for the latest
 */
public record Reference(String name, String subject, int version) {

  static final int LATEST = -1;

  public Reference(@Nullable String name, @Nullable String subject, int version) {
    this.name = Objects.requireNonNullElse(name, "");
    this.subject = Objects.requireNonNullElse(subject, "");
    this.version = version;
  }
}
