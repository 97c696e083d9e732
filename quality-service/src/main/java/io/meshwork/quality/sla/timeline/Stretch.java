package io.meshwork.quality.sla.timeline;

import java.time.Instant;

/**
 * Minutes in which a promise stood alike. It lasts until the next begins.
 *
 * @param beganAt a whole minute
 */
public record Stretch(Instant beganAt, Standing standing) {}
