package io.meshwork.quality.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.quality.notify.channel.Change;
import io.meshwork.quality.notify.channel.Role;
import io.meshwork.quality.notify.channel.Severity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message to a channel.
 *
 * @param incident id of the incident that it is about
 * @param rule name of the rule by which it is sent
 * @param title what it says, in one line
 * @param dueAt when it is tried next, or was
 * @param endedAt when it was delivered, given up or skipped; absent before
 * @param attempt how often it was tried; where it is told again while it stands, that counts too
 * @param fault why it was not delivered, or not yet; empty if nothing is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Notification")
record NotificationView(
    UUID id,
    UUID incident,
    Change change,
    Severity severity,
    Role role,
    String channel,
    String rule,
    String title,
    NotificationState state,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant endedAt,
    int attempt,
    String fault) {}
