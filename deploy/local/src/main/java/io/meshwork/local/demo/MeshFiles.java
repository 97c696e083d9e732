package io.meshwork.local.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the demo mesh from its files on the class path. */
final class MeshFiles {

  /** What is not of one domain. */
  static final String SHOP = "demo/shop.yaml";

  private static final ObjectMapper YAML = mapper();

  private MeshFiles() {}

  static Mesh read() {
    Mesh.Shop shop = read(SHOP, Mesh.Shop.class);
    return Mesh.of(
        shop, shop.domains().stream().map(path -> read(Domain.file(path), Domain.class)).toList());
  }

  private static <T> T read(String file, Class<T> type) {
    try (var stream = MeshFiles.class.getClassLoader().getResourceAsStream(file)) {
      return YAML.readValue(Objects.requireNonNull(stream, () -> file + " is missing"), type);
    } catch (IOException malformed) {
      throw new UncheckedIOException(file + " cannot be read", malformed);
    }
  }

  /** What a file leaves out is empty; one column that another is made of needs no brackets. */
  private static ObjectMapper mapper() {
    var mapper =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();
    var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    for (Class<?> type : List.of(String.class, List.class, Map.class)) {
      mapper.configOverride(type).setSetterInfo(empty);
    }
    return mapper;
  }
}
