package io.meshwork.platform.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * What our records and enums say of themselves and the framework does not read: an answer has every
 * component that is not nullable, and an enum is told by its word.
 */
final class Records {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
  private static final DotName IGNORE = DotName.createSimple(JsonIgnore.class);
  private static final DotName VALUE = DotName.createSimple(JsonValue.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final String CONSTRAINTS = "jakarta.validation";

  private final Map<String, List<ClassInfo>> types;

  Records(IndexView index) {
    this.types = byName(index);
  }

  void describe(Map<String, Schema> schemas) {
    schemas.forEach(
        (name, schema) -> {
          ClassInfo type = type(name, schema);
          if (type != null && type.isEnum()) {
            tellWords(type, schema);
          } else if (type != null && isAnswer(type)) {
            require(type, schema);
          } else if (isPage(schema)) {
            schema.setRequired(List.of("items"));
          }
          clearReferences(schema);
        });
  }

  /** The type that a schema is of: where several are called so, the one that looks like it. */
  private @Nullable ClassInfo type(String name, Schema schema) {
    List<ClassInfo> called = types.getOrDefault(name, List.of());
    return called.size() == 1
        ? called.getFirst()
        : called.stream().filter(type -> looksLike(type, schema)).findFirst().orElse(null);
  }

  private static boolean looksLike(ClassInfo type, Schema schema) {
    if (type.isEnum()) {
      return schema.getEnumeration() != null
          && constants(type).equals(constants(schema.getEnumeration()));
    }
    return type.isRecord()
        && schema.getProperties() != null
        && type.recordComponents().stream()
            .filter(component -> !component.field().hasAnnotation(IGNORE))
            .map(Records::property)
            .collect(Collectors.toSet())
            .equals(schema.getProperties().keySet());
  }

  private static Set<String> constants(ClassInfo type) {
    return constants(type.enumConstants().stream().map(FieldInfo::name).toList());
  }

  /** As the constants are called, although the framework may have found the words for them. */
  private static Set<String> constants(List<?> told) {
    return told.stream()
        .map(value -> String.valueOf(value).replace("_", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Types that are given a name count before those that happen to be called so. */
  private static Map<String, List<ClassInfo>> byName(IndexView index) {
    List<ClassInfo> ours =
        index.getKnownClasses().stream()
            .filter(type -> type.name().toString().startsWith("io.meshwork."))
            .filter(type -> type.simpleName() != null)
            .toList();
    Map<String, List<ClassInfo>> types =
        ours.stream()
            .filter(type -> givenName(type) == null)
            .collect(Collectors.groupingBy(ClassInfo::simpleName));
    types.putAll(
        ours.stream()
            .filter(type -> givenName(type) != null)
            .collect(Collectors.groupingBy(type -> Objects.requireNonNull(givenName(type)))));
    return types;
  }

  private static @Nullable String givenName(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    AnnotationValue name = schema == null ? null : schema.value("name");
    return name == null ? null : name.asString();
  }

  /**
   * A property that refers to a schema has its type from there; the framework may guess another.
   */
  private static void clearReferences(Schema schema) {
    if (schema.getProperties() != null) {
      for (Schema property : schema.getProperties().values()) {
        if (property.getRef() != null) {
          property.setType(null);
        }
      }
    }
  }

  /** What callers send says what it requires by constraints, which the framework reads. */
  private static boolean isAnswer(ClassInfo type) {
    return type.isRecord()
        && type.annotations().stream()
            .noneMatch(annotation -> annotation.name().toString().startsWith(CONSTRAINTS));
  }

  private static void require(ClassInfo type, Schema schema) {
    boolean omitsEmpty = includes(type, "NON_EMPTY");
    var required = new ArrayList<String>();
    for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
      boolean mayBeAbsent =
          component.type().hasAnnotation(NULLABLE)
              || component.field().hasAnnotation(IGNORE)
              || (omitsEmpty && component.type().kind() == Type.Kind.PARAMETERIZED_TYPE);
      if (!mayBeAbsent) {
        required.add(property(component));
      }
    }
    schema.setRequired(required);
  }

  private static boolean includes(ClassInfo type, String what) {
    AnnotationInstance include = type.declaredAnnotation(INCLUDE);
    return include != null && include.value() != null && include.value().asEnum().equals(what);
  }

  private static String property(RecordComponentInfo component) {
    AnnotationInstance renamed = component.field().annotation(PROPERTY);
    return renamed == null || renamed.value() == null
        ? component.name()
        : renamed.value().asString();
  }

  /** Where the framework did not find the words, it tells the constants, which are in capitals. */
  private static void tellWords(ClassInfo type, Schema schema) {
    boolean hasWord = type.methods().stream().anyMatch(method -> method.hasAnnotation(VALUE));
    if (hasWord && schema.getEnumeration() != null) {
      schema.setEnumeration(
          schema.getEnumeration().stream()
              .map(value -> (Object) word(String.valueOf(value)))
              .toList());
    }
  }

  private static String word(String value) {
    return value.equals(value.toUpperCase(Locale.ROOT)) ? value.toLowerCase(Locale.ROOT) : value;
  }

  static boolean isPage(Schema schema) {
    return schema.getProperties() != null
        && schema.getProperties().keySet().equals(Set.of("items", "nextPageToken"));
  }
}
