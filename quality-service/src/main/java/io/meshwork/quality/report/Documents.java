package io.meshwork.quality.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.ByteString;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.JsonFaults;
import io.meshwork.platform.error.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/**
 * Documents as tools write them: compiled queries are long texts, and Python's numbers may be
 * {@code NaN}.
 */
public final class Documents {

  /** In bytes, of one document, uncompressed. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final int MAX_DEPTH = 100;

  /** Reads them; for who reads entry by entry, too. */
  public static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_BYTES)
                          .maxNumberLength(1_000)
                          .build())
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .build();

  private static final ObjectReader WHOLE =
      JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Documents() {}

  /**
   * Reads a document.
   *
   * @param what to call it where it is not the whole request; may be empty
   * @throws Failure INVALID if it is no JSON object, TOO_LARGE if it is too large
   */
  static JsonNode read(String what, ByteString document) {
    checkSize(what, document);
    try {
      UTF_8.newDecoder().decode(document.asReadOnlyByteBuffer());
      JsonNode root = WHOLE.readTree(document.newInput());
      if (!root.isObject()) {
        throw Failure.invalid(what, "must be a JSON object");
      }
      return root;
    } catch (CharacterCodingException malformed) {
      throw Failure.invalid(what, "must be encoded as UTF-8");
    } catch (JsonProcessingException malformed) {
      throw notJson(what, malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Lets through what is not too large. */
  public static void checkSize(String what, ByteString document) {
    if (document.size() > MAX_BYTES) {
      throw new Failure(
          ErrorCode.TOO_LARGE,
          "%s has %d bytes; at most %d are allowed."
              .formatted(what.isEmpty() ? "The document" : what, document.size(), MAX_BYTES));
    }
  }

  /** The failure that a parser's is for the caller. */
  public static Failure notJson(String what, JsonProcessingException malformed) {
    Violation fault = JsonFaults.of(malformed);
    return Failure.invalid(List.of(new Violation(what, "is not JSON: " + fault.message())));
  }
}
