package io.meshwork.platform.limit;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How deep, long and large a JSON document may be, whoever sends it. */
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_STRING = 1_000_000;
  private static final int MAX_NUMBER = 1_000;
  private static final long MAX_TOKENS = 2_000_000;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .maxNumberLength(MAX_NUMBER)
                .maxTokenCount(MAX_TOKENS)
                .build());
  }
}
