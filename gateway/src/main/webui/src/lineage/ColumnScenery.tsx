import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { columnLineageQuery } from '../api/lineageQueries';
import type { ColumnScene } from '../api/types';
import { QueryView } from '../app/QueryView';
import { Empty } from '../kit/Empty';
import { Notice } from '../kit/Notice';
import { text } from '../text';
import { ColumnFlows } from './ColumnFlows';
import { ColumnGraphNode } from './ColumnGraphNode';
import { Diagram } from './Diagram';
import { ofColumns } from './columnModel';

const DEPTH = 20;

interface Props {
  urn: string;
  column: string;
  withIndirect: boolean;
  /** The instant as of which it is shown, if not now. */
  at: string | undefined;
}

/** A column's lineage as a picture, and in words below it. */
export function ColumnScenery({ urn, column, withIndirect, at }: Props) {
  const query = useQuery({
    ...columnLineageQuery({ urn, column, depth: DEPTH, indirect: withIndirect }, at),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView query={query}>
      {(scene) =>
        scene.edges.length === 0 ? (
          <Empty title={text.columnLineage.alone(column || text.columnLineage.wholeDataset)}>
            {withIndirect ? text.columnLineage.aloneAdvice : text.columnLineage.aloneIndirect}
          </Empty>
        ) : (
          <Drawn scene={scene} />
        )
      }
    </QueryView>
  );
}

function Drawn({ scene }: { scene: ColumnScene }) {
  const { nodes, edges } = useMemo(() => ofColumns(scene), [scene]);
  return (
    <>
      <Diagram label={text.columnLineage.graphLabel} nodes={nodes} edges={edges}>
        {(node) => <ColumnGraphNode node={node} />}
      </Diagram>
      {scene.truncated && <Notice tone="calm">{text.columnLineage.truncated}</Notice>}
      <ColumnFlows edges={scene.edges} />
    </>
  );
}
