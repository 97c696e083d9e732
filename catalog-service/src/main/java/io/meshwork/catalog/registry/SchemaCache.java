package io.meshwork.catalog.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.meshwork.catalog.schema.Definition;
import io.meshwork.catalog.schema.Schema;
import io.meshwork.catalog.schema.SchemaType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what never changes: schemas by their ids, and what reading them led to. */
@ApplicationScoped
class SchemaCache {

  /** What an entry takes besides its text, roughly, in characters. */
  private static final int OVERHEAD = 200;

  private final Cache<Integer, RegisteredSchema> byId;
  private final Cache<Source, Schema> read;

  SchemaCache(RegistryConfig config) {
    byId =
        Caffeine.newBuilder()
            .maximumWeight(config.cacheSize().asLongValue())
            .weigher((Integer _, RegisteredSchema schema) -> OVERHEAD + schema.text().length())
            .build();
    read =
        Caffeine.newBuilder()
            .maximumWeight(config.readCacheSize().asLongValue())
            .weigher((Source source, Schema _) -> OVERHEAD + source.length())
            .build();
  }

  /** All that the reading of a schema depends on. */
  record Source(SchemaType type, String text, List<Definition> definitions) {

    private int length() {
      return text.length() + definitions.stream().mapToInt(one -> one.text().length()).sum();
    }
  }

  @Nullable RegisteredSchema get(int id) {
    return byId.getIfPresent(id);
  }

  void put(RegisteredSchema schema) {
    byId.put(schema.id(), schema);
  }

  void forget(Collection<Integer> ids) {
    byId.invalidateAll(ids);
  }

  @Nullable Schema get(Source source) {
    return read.getIfPresent(source);
  }

  void put(Source source, Schema schema) {
    read.put(source, schema);
  }
}
