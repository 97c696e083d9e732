package io.meshwork.catalog.schema.protobuf;

import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import io.meshwork.catalog.schema.InvalidSchema;
import java.util.HashMap;
import java.util.Map;

/** The files that another one may import, by their paths. */
final class ImportedFiles {

  private final Map<String, FileDescriptor> files = new HashMap<>(WellKnownFiles.BY_PATH);

  /** Adds a file; what is well known stays as every program has it. */
  void add(String path, ProtoFileElement file) throws InvalidSchema {
    if (!WellKnownFiles.BY_PATH.containsKey(path)) {
      files.put(path, link(path, file));
    }
  }

  /** What a file means, with every name in it resolved. */
  FileDescriptor link(String path, ProtoFileElement file) throws InvalidSchema {
    Rules.check(file);
    FileDescriptor[] imports = new FileDescriptor[FileProtos.imports(file).size()];
    for (int i = 0; i < imports.length; i++) {
      imports[i] = imported(FileProtos.imports(file).get(i));
    }
    try {
      return FileDescriptor.buildFrom(FileProtos.of(path, file), imports);
    } catch (DescriptorValidationException e) {
      throw new InvalidSchema(reason(e));
    }
  }

  private FileDescriptor imported(String path) throws InvalidSchema {
    FileDescriptor file = files.get(path);
    if (file == null) {
      throw new InvalidSchema(
          "Imports %s, which is not among the references; register it and refer to it by this name"
              .formatted(path));
    }
    return file;
  }

  private static String reason(DescriptorValidationException e) {
    String fault = e.getDescription();
    return "%s: %s%s"
        .formatted(
            e.getProblemSymbolName(),
            fault,
            fault.endsWith("is not defined.")
                ? " Declare it, import the file that does, or correct its name."
                : "");
  }
}
