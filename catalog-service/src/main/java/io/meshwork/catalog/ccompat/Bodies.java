package io.meshwork.catalog.ccompat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.JsonFaults;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads what clients send, whichever of their media types they say it is. A schema is text within
 * JSON, and therefore may be longer than any other text; who sends too long a one is told so in the
 * registry's words, not in the parser's.
 */
@Singleton
class Bodies {

  private static final int MAX_STRING = 16 * 1024 * 1024;

  private final ObjectMapper json;

  Bodies(ObjectMapper json) {
    this.json = json.copy();
    StreamReadConstraints others = json.getFactory().streamReadConstraints();
    this.json
        .getFactory()
        .setStreamReadConstraints(others.rebuild().maxStringLength(MAX_STRING).build());
  }

  /**
   * Reads a body.
   *
   * @throws Failure INVALID if it is not what is expected
   */
  <T> T read(byte[] body, Class<T> type) {
    try {
      T read = json.readValue(body, type);
      if (read == null) {
        throw new Failure(ErrorCode.INVALID, "The body must be a JSON object.");
      }
      return read;
    } catch (JsonProcessingException malformed) {
      throw Failure.invalid(List.of(JsonFaults.of(malformed)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Bytes in memory cannot be read", impossible);
    }
  }
}
