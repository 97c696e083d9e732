package io.meshwork.quality.execution.run;

import io.meshwork.platform.urn.Urn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that a replica holds.
 *
 * @param names of the checks to run; null for all
 * @param attempt tells this holder from those before and after it
 */
record CheckRun(UUID id, Urn dataset, @Nullable List<String> names, int attempt) {}
