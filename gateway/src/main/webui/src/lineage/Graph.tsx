import { useMemo } from 'react';
import { text } from '../text';
import { Diagram } from './Diagram';
import { GraphNode } from './GraphNode';
import type { Lineage } from './model';

export function Graph({ lineage: { nodes, edges } }: { lineage: Lineage }) {
  const lines = useMemo(
    () => edges.map(({ change, ...edge }) => ({ ...edge, look: change })),
    [edges],
  );
  return (
    <Diagram label={text.lineage.graphLabel} nodes={nodes} edges={lines}>
      {(node) => <GraphNode node={node} />}
    </Diagram>
  );
}
