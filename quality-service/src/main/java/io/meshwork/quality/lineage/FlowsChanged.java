package io.meshwork.quality.lineage;

import io.meshwork.platform.urn.Urn;

/** A job reads or writes other datasets than before; said in the transaction that wrote it. */
public record FlowsChanged(Urn job) {}
