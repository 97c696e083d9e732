package io.meshwork.quality.version;

import java.util.List;
import java.util.UUID;

/**
 * A dataset that was checked, of which no version is known.
 *
 * @param key of its URN
 * @param faults its checks that do not pass
 */
public record CheckedDataset(UUID key, List<Fault> faults) {}
