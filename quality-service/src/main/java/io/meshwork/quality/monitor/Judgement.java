package io.meshwork.quality.monitor;

import io.meshwork.quality.monitor.baseline.Band;
import java.time.Instant;

/** A value, and what was expected of it. */
record Judgement(Instant at, double value, Band band, boolean isAnomaly) {}
