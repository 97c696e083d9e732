import type { ColumnEdge, ColumnEnd, ColumnNode, ColumnScene } from '../api/types';
import type { DiagramEdge } from './Diagram';

/** A column as a node of a diagram. */
export interface DrawnColumn extends ColumnNode {
  /** Tells it apart from others; fields have URNs that only the lineage service writes. */
  urn: string;
}

/** What is drawn of column lineage: one line between two columns, however many flows there are. */
export function ofColumns({ nodes, edges }: ColumnScene) {
  const lines = new Map<string, DiagramEdge>();
  for (const edge of edges) {
    const [origin, destination] = [keyOf(edge.origin), keyOf(edge.destination)];
    const key = `${origin} ${destination}`;
    // What carries data counts for more than what only decides about it.
    if (!lines.has(key) || !edge.indirect) {
      lines.set(key, { origin, destination, look: lookOf(edge) });
    }
  }
  return {
    nodes: nodes.map((node): DrawnColumn => ({ ...node, urn: keyOf(node) })),
    edges: [...lines.values()],
  };
}

/** Columns of the root about which something is told, in the order of `columns`; others last. */
export function columnsTold({ root, edges }: ColumnScene, columns: string[]) {
  const told = new Set(
    edges
      .flatMap(({ origin, destination }) => [origin, destination])
      .filter(({ dataset }) => dataset === root)
      .map(({ column }) => column),
  );
  return [
    ...columns.filter((column) => told.has(column)),
    ...[...told].filter((column) => !columns.includes(column)).sort(),
  ];
}

function keyOf({ dataset, column }: ColumnEnd) {
  return `${dataset} ${column}`;
}

function lookOf({ masked, indirect }: ColumnEdge) {
  return masked ? 'masked' : indirect ? 'indirect' : undefined;
}
