package io.meshwork.lineage.openlineage;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The facets that were read lately, by their bytes: most events tell of schemas and column lineage
 * that events before them told of, and what is known need not be read again.
 */
final class KnownFacets {

  /** In bytes as they came: as objects they take about twelve times that, a quarter of the heap. */
  private static final long MAX_SIZE = Runtime.getRuntime().maxMemory() / 48;

  private final ObjectReader reader;
  private final ObjectWriter canonical;
  private final Cache<Slice, KnownFacet> known =
      Caffeine.newBuilder()
          .maximumWeight(MAX_SIZE)
          .weigher((Slice slice, KnownFacet facet) -> slice.length())
          .build();

  /**
   * @param canonical writes objects with their keys sorted
   */
  KnownFacets(ObjectReader reader, ObjectWriter canonical) {
    this.reader = reader;
    this.canonical = canonical;
  }

  /**
   * Reads a facet.
   *
   * @param from of its first byte in the document
   * @param to after its last
   */
  KnownFacet get(byte[] document, int from, int to) throws IOException {
    var slice = new Slice(document, from, to);
    KnownFacet before = known.getIfPresent(slice);
    if (before != null) {
      return before;
    }
    KnownFacet facet = read(document, from, to);
    known.put(slice.copy(), facet);
    return facet;
  }

  private KnownFacet read(byte[] document, int from, int to) throws IOException {
    JsonNode facet = reader.readTree(document, from, to - from);
    var fields = new LinkedHashMap<String, JsonNode>();
    facet.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return new KnownFacet(fields, new SerializedString(canonical.writeValueAsString(facet)));
  }

  /** A part of a document, equal to any other with the same bytes. */
  private static final class Slice {

    private final byte[] document;
    private final int from;
    private final int to;
    private final int hash;

    Slice(byte[] document, int from, int to) {
      this.document = document;
      this.from = from;
      this.to = to;
      int hash = 1;
      for (int i = from; i < to; i++) {
        hash = 31 * hash + document[i];
      }
      this.hash = hash;
    }

    int length() {
      return to - from;
    }

    /** The same without the rest of the document. */
    Slice copy() {
      return new Slice(Arrays.copyOfRange(document, from, to), 0, length());
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Slice that
          && hash == that.hash
          && Arrays.equals(document, from, to, that.document, that.from, that.to);
    }
  }
}
