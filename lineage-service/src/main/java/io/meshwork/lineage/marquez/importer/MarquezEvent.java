package io.meshwork.lineage.marquez.importer;

import com.google.protobuf.ByteString;
import java.time.OffsetDateTime;

/**
 * An event as Marquez keeps it.
 *
 * @param place where it stands among all
 * @param bytes length of the document
 * @param document UTF-8 JSON; empty if it is longer than {@value #MAX_BYTES} bytes
 */
record MarquezEvent(Place place, long bytes, ByteString document) {

  /** What is accepted at most. */
  static final int MAX_BYTES = 1024 * 1024;

  /**
   * Where an event stands: events are read in this order. Two of the same place are the same.
   *
   * @param time of the event; infinitely early at the beginning
   * @param digest MD5 of its text, in hexadecimal
   */
  record Place(OffsetDateTime time, String digest) {}

  boolean isTooLarge() {
    return bytes > MAX_BYTES;
  }
}
