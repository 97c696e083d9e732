package io.meshwork.lineage.openlineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.protobuf.ByteString;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.JsonFaults;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads OpenLineage events and refuses those that are not valid. */
@ApplicationScoped
public class EventReader {

  /** Of one event. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_URNS = 20_000;
  private static final String FACETS = "facets";
  private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();

  private final EventParser accepted;
  private final EventParser parser;
  private final EventParser arrays;
  private final ObjectWriter canonical;

  /** One object a name, as the names of what is reported come again and again. */
  private final LoadingCache<Urn, Urn> urns =
      Caffeine.newBuilder().maximumSize(MAX_URNS).build(urn -> urn);

  public EventReader(ObjectMapper json) {
    ObjectReader reader = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    ObjectReader strict =
        reader
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    this.canonical = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    var facets = new KnownFacets(reader, canonical);
    this.accepted = new EventParser(reader, reader, facets);
    this.parser = new EventParser(strict, reader, facets);
    this.arrays = new EventParser(strict, reader, null);
  }

  /**
   * Reads one event.
   *
   * @param document UTF-8 JSON
   * @throws Failure INVALID with every fault
   */
  public LineageEvent read(byte[] document) {
    if (document.length > MAX_BYTES) {
      throw Failure.invalid(
          "",
          "The event has %d bytes; at most %d are allowed.".formatted(document.length, MAX_BYTES));
    }
    String text = decode(document);
    return read(parse(parser::parse, document), text);
  }

  /**
   * Reads an event that was found valid when it was accepted: what was checked then, also for the
   * same key twice, is not checked again.
   *
   * @param digest as it was then
   */
  public LineageEvent readAccepted(byte[] document, ByteString digest) {
    return event(
        parse(accepted::parse, document),
        new LineageEvent.Source(digest, new String(document, UTF_8)));
  }

  /**
   * Reads each event of an array as its own document.
   *
   * @throws Failure INVALID if it is not an array
   */
  List<JsonNode> readArray(byte[] document) {
    decode(document);
    JsonNode array = parse(arrays::parseArray, document);
    if (!array.isArray()) {
      throw Failure.invalid("", "The body must be a JSON array of events.");
    }
    var events = new ArrayList<JsonNode>();
    array.forEach(events::add);
    return events;
  }

  /**
   * Reads one event that is parsed already.
   *
   * @throws Failure INVALID with every fault
   */
  LineageEvent read(JsonNode event) {
    return read(event, event.toString());
  }

  private LineageEvent read(JsonNode event, String text) {
    Failure.throwIfAny(new EventRules().faults(event));
    return event(event, new LineageEvent.Source(digest(event), text));
  }

  private LineageEvent event(JsonNode event, LineageEvent.Source source) {
    Instant time = EventRules.time(event.get("eventTime").textValue());
    JsonNode job = event.path("job");
    if (!job.isObject()) {
      return new LineageEvent.DatasetEvent(time, source, dataset(event.get("dataset"), NONE));
    }
    LineageEvent.Entity entity = job(job);
    List<LineageEvent.Entity> inputs = datasets(event.path("inputs"), "inputFacets");
    List<LineageEvent.Entity> outputs = datasets(event.path("outputs"), "outputFacets");
    JsonNode run = event.path("run");
    if (!run.isObject()) {
      return new LineageEvent.JobEvent(time, source, entity, inputs, outputs);
    }
    String type = event.path("eventType").asText("");
    return new LineageEvent.RunEvent(
        time,
        source,
        RunState.of(type),
        type.equals("START"),
        run.get("runId").textValue(),
        facets(run, FACETS),
        entity,
        inputs,
        outputs);
  }

  private LineageEvent.Entity job(JsonNode job) {
    Urn urn = Urn.job(job.get("namespace").textValue(), job.get("name").textValue());
    return new LineageEvent.Entity(urns.get(urn), facets(job, FACETS), NONE);
  }

  private LineageEvent.Entity dataset(JsonNode dataset, JsonNode accessFacets) {
    Urn urn = Urn.dataset(dataset.get("namespace").textValue(), dataset.get("name").textValue());
    return new LineageEvent.Entity(urns.get(urn), facets(dataset, FACETS), accessFacets);
  }

  private List<LineageEvent.Entity> datasets(JsonNode datasets, String accessFacets) {
    var entities = new ArrayList<LineageEvent.Entity>();
    datasets.forEach(dataset -> entities.add(dataset(dataset, facets(dataset, accessFacets))));
    return entities;
  }

  private static JsonNode facets(JsonNode entity, String name) {
    JsonNode facets = entity.path(name);
    return facets.isObject() ? facets : NONE;
  }

  private interface Parser {
    JsonNode parse(byte[] document) throws IOException;
  }

  private static JsonNode parse(Parser parser, byte[] document) {
    try {
      JsonNode event = parser.parse(document);
      if (event.isMissingNode()) {
        throw Failure.invalid("", "The body must be a JSON document.");
      }
      return event;
    } catch (JsonProcessingException malformed) {
      throw Failure.invalid(List.of(JsonFaults.of(malformed)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String decode(byte[] document) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException malformed) {
      throw Failure.invalid("", "The body must be encoded as UTF-8.");
    }
  }

  private ByteString digest(JsonNode event) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return ByteString.copyFrom(sha256.digest(canonical.writeValueAsBytes(event)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A parsed document cannot be written", impossible);
    }
  }
}
