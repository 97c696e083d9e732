package io.meshwork.quality.lineage;

import java.util.Set;

/**
 * Of runs more is known than before; said in the transaction in which it was written.
 *
 * @param runs ids of their rows
 */
public record RunsChanged(Set<Long> runs) {}
