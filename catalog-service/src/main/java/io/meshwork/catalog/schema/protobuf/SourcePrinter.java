package io.meshwork.catalog.schema.protobuf;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a file from its declarations, always in the same way. */
final class SourcePrinter {

  private SourcePrinter() {}

  static String print(ProtoFileElement file) {
    StringBuilder text = new StringBuilder();
    if (file.getSyntax() != null) {
      text.append("syntax = \"%s\";\n".formatted(file.getSyntax()));
    }
    if (file.getPackageName() != null) {
      text.append("package %s;\n".formatted(file.getPackageName()));
    }
    file.getImports().forEach(path -> text.append("import \"%s\";\n".formatted(path)));
    file.getPublicImports().forEach(path -> text.append("import public \"%s\";\n".formatted(path)));
    file.getWeakImports().forEach(path -> text.append("import weak \"%s\";\n".formatted(path)));
    text.append(options(file.getOptions()));
    file.getTypes().forEach(type -> text.append(type(type)));
    file.getExtendDeclarations().forEach(extend -> text.append(extend(extend)));
    file.getServices().forEach(service -> text.append(service.toSchema()));
    return text.toString();
  }

  private static String type(TypeElement type) {
    return switch (type) {
      case MessageElement message -> message(message);
      case EnumElement constants -> constants.toSchema();
      default -> throw new IllegalStateException("Neither message nor enum: " + type);
    };
  }

  private static String message(MessageElement message) {
    StringBuilder text = new StringBuilder();
    message.getReserveds().forEach(reserved -> text.append(reserved.toSchema()));
    text.append(options(message.getOptions()));
    List<Member> members = new ArrayList<>(Member.fields(message.getFields()));
    message.getGroups().forEach(group -> members.add(Member.of(group)));
    message
        .getOneOfs()
        .forEach(oneof -> members.add(new Member(oneof.getLocation(), oneof(oneof))));
    text.append(Member.inOrder(members));
    message.getExtensions().forEach(extensions -> text.append(extensions.toSchema()));
    message.getExtendDeclarations().forEach(extend -> text.append(extend(extend)));
    message.getNestedTypes().forEach(nested -> text.append(type(nested)));
    return block("message " + message.getName(), text.toString());
  }

  private static String oneof(OneOfElement oneof) {
    List<Member> members = new ArrayList<>(Member.fields(oneof.getFields()));
    oneof.getGroups().forEach(group -> members.add(Member.of(group)));
    return block("oneof " + oneof.getName(), options(oneof.getOptions()) + Member.inOrder(members));
  }

  private static String extend(ExtendElement extend) {
    return block("extend " + extend.getName(), Member.inOrder(Member.fields(extend.getFields())));
  }

  static String group(GroupElement group) {
    return block(
        "%sgroup %s = %d".formatted(label(group.getLabel()), group.getName(), group.getTag()),
        Member.inOrder(Member.fields(group.getFields())));
  }

  static String field(FieldElement field) {
    List<String> options =
        new ArrayList<>(field.getOptions().stream().map(OptionElement::toSchema).toList());
    if (field.getDefaultValue() != null) {
      options.add("default = " + defaultValue(field.getType(), field.getDefaultValue()));
    }
    if (field.getJsonName() != null) {
      options.add("json_name = " + quoted(field.getJsonName()));
    }
    return "%s%s %s = %d%s;\n"
        .formatted(
            label(field.getLabel()),
            field.getType(),
            field.getName(),
            field.getTag(),
            options.isEmpty() ? "" : " [" + String.join(", ", options) + "]");
  }

  private static String defaultValue(String type, String value) {
    return switch (type) {
      case "string" -> quoted(value);
      case "bytes" -> "\"" + FieldProtos.escapedBytes(value) + "\"";
      default -> value;
    };
  }

  static String quoted(String value) {
    String option = new OptionElement("x", OptionElement.Kind.STRING, value, false).toSchema();
    return option.substring(option.indexOf('"'));
  }

  private static String label(Field.@Nullable Label label) {
    return label == null ? "" : label.name().toLowerCase(Locale.ROOT) + " ";
  }

  private static String options(List<OptionElement> options) {
    return options.stream()
        .map(option -> "option " + option.toSchema() + ";\n")
        .collect(Collectors.joining());
  }

  private static String block(String head, String body) {
    return body.isEmpty() ? head + " {}\n" : "%s {\n%s}\n".formatted(head, body.indent(2));
  }
}
