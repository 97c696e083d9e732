package io.meshwork.catalog.schema.protobuf;

import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.InvalidSchema;
import io.meshwork.catalog.schema.Schema;
import java.util.List;

/** Reads schemas in tests. */
final class Protobuf {

  private Protobuf() {}

  static Schema read(String text, Definition... definitions) throws InvalidSchema {
    return new ProtobufFormat().read(text, List.of(definitions));
  }

  static Schema proto3(String declarations) throws InvalidSchema {
    return read("syntax = \"proto3\";\n" + declarations);
  }

  static Schema proto2(String declarations) throws InvalidSchema {
    return read("syntax = \"proto2\";\n" + declarations);
  }
}
