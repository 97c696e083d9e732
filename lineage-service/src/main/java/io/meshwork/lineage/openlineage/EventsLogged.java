package io.meshwork.lineage.openlineage;

/** There are events in the log that are not yet folded into the graph. */
public record EventsLogged() {}
