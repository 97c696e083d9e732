package io.meshwork.lineage.graph;

/**
 * A step of a walk, from a node to one that was not reached before.
 *
 * @param hop how many steps it takes to get there
 */
public record Step(Node from, Node to, int hop) {}
