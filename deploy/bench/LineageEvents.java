import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * Events of 9 kB: each a new run of one of 1,000 jobs, which stand in 100 chains of ten, with two inputs
 * and two outputs of ten columns each and 40 edges between columns.
 */
final class LineageEvents {

  /** Asks the database for events that are not in the graph yet. */
  static final String PENDING = "SELECT count(*) FROM (SELECT FROM pending_event LIMIT 1) AS pending";

  static final int JOBS = 1_000;
  static final int CHAIN = 10;

  private static final int COLUMNS = 10;

  /** What stands before the time, the run and the rest of the event of each job. */
  private final String[][] templates = new String[JOBS][];

  /** The event of that number; its time is so many microseconds after 1970. */
  byte[] event(long number) {
    int job = (int) (number % JOBS);
    if (templates[job] == null) {
      templates[job] = template(job).split("@");
    }
    String[] template = templates[job];
    return (template[0]
            + Instant.ofEpochMilli(number / 1000)
            + template[1]
            + new UUID(number, 7)
            + template[2])
        .getBytes(UTF_8);
  }

  private static String template(int job) {
    int chain = job / CHAIN;
    int place = job % CHAIN;
    var event = new StringBuilder(10_000);
    event
        .append("{\"eventType\":\"COMPLETE\",\"eventTime\":\"")
        .append('@')
        .append("\",\"producer\":\"https://example.org/bench\",\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\",\"run\":{\"runId\":\"")
        .append('@')
        .append("\"},\"job\":{\"namespace\":\"bench\",\"name\":\"chain_%d.job_%d\"}".formatted(chain, place))
        .append(",\"inputs\":[");
    for (int which = 0; which < 2; which++) {
      event.append(which == 0 ? "" : ",");
      open(event, chain, place, which).append("}}");
    }
    event.append("],\"outputs\":[");
    for (int which = 0; which < 2; which++) {
      event.append(which == 0 ? "" : ",");
      open(event, chain, place + 1, which)
          .append(",\"columnLineage\":{\"_producer\":\"https://example.org/bench\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json\",\"fields\":{");
      for (int column = 0; column < COLUMNS; column++) {
        event.append(column == 0 ? "" : ",").append("\"column_").append(column).append("\":{\"inputFields\":[");
        for (int from = 0; from < 2; from++) {
          event
              .append(from == 0 ? "" : ",")
              .append("{\"namespace\":\"warehouse\",\"name\":\"bench.chain_%d.table_%d_%d\",\"field\":\"column_%d\",\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"IDENTITY\"}]}".formatted(chain, place, from, column));
        }
        event.append("]}");
      }
      event.append("}}}}");
    }
    return event.append("]}").toString();
  }

  private static StringBuilder open(StringBuilder event, int chain, int place, int which) {
    event
        .append("{\"namespace\":\"warehouse\",\"name\":\"bench.chain_%d.table_%d_%d\"".formatted(chain, place, which))
        .append(",\"facets\":{\"schema\":{\"_producer\":\"https://example.org/bench\",\"_schemaURL\":\"https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json\",\"fields\":[");
    for (int column = 0; column < COLUMNS; column++) {
      event.append(column == 0 ? "" : ",").append("{\"name\":\"column_").append(column).append("\",\"type\":\"VARCHAR(255)\"}");
    }
    return event.append("]}");
  }

  /** URN of a dataset, by its chain, its place there from 0, and which of the two. */
  static String dataset(int chain, int place, int which) {
    return "dataset:warehouse:bench.chain_%d.table_%d_%d".formatted(chain, place, which);
  }
}
