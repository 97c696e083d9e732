package io.meshwork.lineage.marquez.importer;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event of Marquez that was refused. Time and digest say which: {@code SELECT event FROM
 * lineage_events WHERE event_time = '…' AND md5(event::text) = '…'}.
 *
 * @param digest MD5 of its text, in hexadecimal
 * @param reason its faults, one sentence each, at most 20
 */
@Schema(name = "LineageImportRefusal")
public record RefusalView(Instant eventTime, String digest, String reason) {}
