package io.meshwork.quality.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
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
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Documents as tools write them: compiled queries are long texts, and Python's numbers may be
 * {@code NaN}.
 */
public final class Documents {

  /** In bytes, of one document, uncompressed. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int MAX_DEPTH = 100;

  /** What is read whole takes memory by its parts, however short they are. */
  private static final long MAX_TOKENS = 2_000_000;

  private static final long MAX_TOKENS_BY_ENTRY = 5_000_000;

  private static final ObjectReader WHOLE =
      mapper(MAX_TOKENS).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper BY_ENTRY = mapper(MAX_TOKENS_BY_ENTRY);

  private Documents() {}

  /**
   * Reads a document.
   *
   * @throws Failure INVALID if it is no JSON object, TOO_LARGE if it is too large
   */
  static JsonNode read(ByteString document) {
    if (document.size() > MAX_BYTES) {
      throw new Failure(
          ErrorCode.TOO_LARGE,
          "The document has %d bytes; at most %d are allowed."
              .formatted(document.size(), MAX_BYTES));
    }
    if (!document.isValidUtf8()) {
      throw Failure.invalid("", "The document must be encoded as UTF-8.");
    }
    try {
      JsonNode root = WHOLE.readTree(new LeanParser(WHOLE.createParser(document.newInput())));
      if (root == null || !root.isObject()) {
        throw Failure.invalid("", "The document must be a JSON object.");
      }
      return root;
    } catch (JsonProcessingException malformed) {
      throw notJson("", malformed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads what may be larger entry by entry; the parser closes it. */
  public static JsonParser parser(InputStream document) throws IOException {
    return new LeanParser(BY_ENTRY.createParser(document));
  }

  /**
   * The failure that a parser's is for the caller.
   *
   * @param what the document is called; empty if it is the whole request
   */
  public static Failure notJson(String what, JsonProcessingException malformed) {
    Violation fault = JsonFaults.of(malformed);
    return Failure.invalid(
        what,
        "%sis not JSON: %s".formatted(what.isEmpty() ? "The document " : "", fault.message()));
  }

  private static ObjectMapper mapper(long maxTokens) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_BYTES)
                        .maxNumberLength(1_000)
                        .maxTokenCount(maxTokens)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build())
        .build();
  }
}
