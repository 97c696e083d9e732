package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Change;
import java.util.UUID;

/**
 * A message came to its end; said in the transaction in which that was written.
 *
 * @param isDelivered false if it was given up
 */
public record Told(UUID incident, String channel, Change change, boolean isDelivered) {}
