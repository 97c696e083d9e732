package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Change;
import io.meshwork.quality.notify.channel.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something of an incident that people are to be told.
 *
 * @param occasion tells this change of the incident from its others, and grows
 * @param parties whom it concerns; the owner's comes first
 */
public record Notice(
    UUID incident,
    long occasion,
    Change change,
    Severity severity,
    String title,
    String text,
    String dataset,
    String domain,
    String team,
    Instant since,
    Instant at,
    List<Party> parties) {}
