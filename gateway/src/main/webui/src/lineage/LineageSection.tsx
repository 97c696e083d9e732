import { List, Network } from 'lucide-react';
import { Notice } from '../kit/Notice';
import { Tabs } from '../kit/Tabs';
import { text } from '../text';
import { Graph } from './Graph';
import { ImpactList } from './ImpactList';
import type { Lineage, LineageView } from './model';

interface Props {
  lineage: Lineage;
  view: LineageView;
  onView: (view: LineageView) => void;
}

/** The same lineage twice: as a picture, and as a list for reading and for those who hear it. */
export function LineageSection({ lineage, view, onView }: Props) {
  return (
    <>
      <Tabs
        label={text.lineage.views}
        selected={view}
        onSelect={onView}
        tabs={[
          {
            id: 'graph',
            label: text.lineage.graph,
            icon: <Network aria-hidden size={15} />,
            content: <Graph lineage={lineage} />,
          },
          {
            id: 'list',
            label: text.lineage.list,
            icon: <List aria-hidden size={15} />,
            content: <ImpactList lineage={lineage} />,
          },
        ]}
      />
      {lineage.truncated && <Notice tone="calm">{text.lineage.truncated}</Notice>}
    </>
  );
}
