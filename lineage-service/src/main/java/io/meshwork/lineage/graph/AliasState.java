package io.meshwork.lineage.graph;

import io.meshwork.platform.urn.Urn;

/** That a dataset has another name, or had one before it was renamed. It never ceases to be so. */
record AliasState(Urn dataset, Urn alias) {}
