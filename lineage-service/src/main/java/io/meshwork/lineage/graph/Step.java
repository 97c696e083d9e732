package io.meshwork.lineage.graph;

/** From a node to one of its neighbours. */
public record Step(Node from, Node to) {}
