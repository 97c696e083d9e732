package io.meshwork.quality.lineage;

import io.meshwork.platform.urn.Urn;
import java.util.Set;

/**
 * A job reads or writes other datasets than before; said in the transaction that wrote it.
 *
 * @param datasets those that it was seen to read or write, or was not for long
 */
public record FlowsChanged(Urn job, Set<Urn> datasets) {}
