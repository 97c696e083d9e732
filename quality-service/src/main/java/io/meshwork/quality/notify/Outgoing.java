package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Message;
import java.time.Instant;

/**
 * A message on its way to a channel.
 *
 * @param rule name of the rule by which it is sent
 * @param dueAt not before then
 */
record Outgoing(String channel, String rule, Instant dueAt, Message message) {}
