package io.meshwork.lineage.marquez;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node as Marquez names it: {@code dataset:{namespace}:{name}}, {@code job:{namespace}:{name}} or
 * {@code datasetField:{namespace}:{name}:{field}}, with {@code #{uuid}} after it for a version.
 * Nothing in it is encoded, so where a part ends is not told if any has a colon.
 *
 * @param readings all that it may mean, those with the longest namespace first
 */
record NodeId(String text, boolean hasVersion, List<Reading> readings) {

  private static final String JOB = "job:";
  private static final String DATASET = "dataset:";
  private static final String FIELD = "datasetField:";
  private static final int MAX_COLONS = 64;
  private static final Pattern VERSION =
      Pattern.compile("#[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

  private static final Comparator<Reading> LONGEST_FIRST =
      Comparator.<Reading>comparingInt(reading -> reading.urn.first().length())
          .thenComparingInt(reading -> reading.urn.second().length())
          .reversed();

  /**
   * What it may mean.
   *
   * @param column the field; empty for a whole dataset or job
   */
  record Reading(Urn urn, String column) {}

  /**
   * Reads a node's name.
   *
   * @throws Failure INVALID if it is not one
   */
  static NodeId parse(@Nullable String text) {
    if (text == null) {
      throw Failure.invalid("nodeId", "must say which node is wanted");
    }
    String id = VERSION.matcher(text).replaceFirst("");
    List<Reading> readings = readings(id);
    if (readings.isEmpty()) {
      throw Failure.invalid(
          "nodeId",
          "must be dataset:{namespace}:{name}, job:{namespace}:{name} or"
              + " datasetField:{namespace}:{name}:{field}, not '%s'".formatted(text));
    }
    return new NodeId(
        text, id.length() < text.length(), readings.stream().sorted(LONGEST_FIRST).toList());
  }

  /** How Marquez calls a dataset or job as a node. */
  static String of(Urn urn) {
    return "%s:%s:%s".formatted(urn.kind().word(), urn.first(), urn.second());
  }

  boolean isField() {
    return text.startsWith(FIELD);
  }

  private static List<Reading> readings(String id) {
    if (id.startsWith(JOB)) {
      return wholes(Urn.Kind.JOB, id.substring(JOB.length()));
    }
    if (id.startsWith(DATASET)) {
      return wholes(Urn.Kind.DATASET, id.substring(DATASET.length()));
    }
    return id.startsWith(FIELD) ? fields(id.substring(FIELD.length())) : List.of();
  }

  private static List<Reading> wholes(Urn.Kind kind, String parts) {
    return colons(parts)
        .map(at -> new Urn(kind, parts.substring(0, at), parts.substring(at + 1)))
        .filter(urn -> !urn.first().isEmpty() && !urn.second().isEmpty())
        .map(urn -> new Reading(urn, ""))
        .toList();
  }

  private static List<Reading> fields(String parts) {
    var readings = new ArrayList<Reading>();
    colons(parts)
        .forEach(
            at -> {
              String column = parts.substring(at + 1);
              if (!column.isEmpty()) {
                wholes(Urn.Kind.DATASET, parts.substring(0, at))
                    .forEach(whole -> readings.add(new Reading(whole.urn, column)));
              }
            });
    return readings;
  }

  private static Stream<Integer> colons(String parts) {
    List<Integer> colons =
        IntStream.range(0, parts.length()).filter(at -> parts.charAt(at) == ':').boxed().toList();
    if (colons.size() > MAX_COLONS) {
      throw Failure.invalid("nodeId", "must not have more than %d colons".formatted(MAX_COLONS));
    }
    return colons.stream();
  }
}
