import { useQuery } from '@tanstack/react-query';
import {
  Columns3,
  History,
  List,
  type LucideIcon,
  Network,
  Route,
  Siren,
  Stethoscope,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { causesQuery } from '../api/lineageQueries';
import { parseUrn } from '../api/urn';
import { Hidden } from '../kit/Hidden';
import { Tabs } from '../kit/Tabs';
import { text } from '../text';
import { CausesView } from './CausesView';
import { ColumnsView } from './ColumnsView';
import { ImpactView } from './ImpactView';
import styles from './LineageTabs.module.css';
import { PathView } from './PathView';
import { type SceneProps, SceneView } from './SceneView';
import { type LineageView, without } from './state';
import { VersionsView } from './VersionsView';

const ICONS: Record<LineageView, LucideIcon> = {
  graph: Network,
  list: List,
  impact: Siren,
  causes: Stethoscope,
  columns: Columns3,
  versions: History,
  path: Route,
};

/** What can be asked about things of a kind. */
const VIEWS: Record<string, LineageView[]> = {
  dataset: ['graph', 'list', 'impact', 'causes', 'columns', 'versions', 'path'],
  job: ['graph', 'list', 'impact', 'causes', 'path'],
  product: ['graph', 'list', 'impact', 'causes', 'path'],
};

export interface LineageProps extends SceneProps {
  /** Names of the dataset's columns. */
  columns?: string[];
}

/** The questions about the lineage of a thing, one at a time. */
export function LineageTabs({ columns = [], ...props }: LineageProps) {
  const { urn, state, onState } = props;
  const views: LineageView[] = VIEWS[parseUrn(urn).kind] ?? ['graph', 'list'];
  const content: Record<LineageView, ReactNode> = {
    graph: <SceneView {...props} look="graph" />,
    list: <SceneView {...props} look="list" />,
    impact: <ImpactView urn={urn} />,
    causes: <CausesView urn={urn} />,
    columns: <ColumnsView urn={urn} columns={columns} state={state} onState={onState} />,
    versions: <VersionsView urn={urn} />,
    path: <PathView urn={urn} state={state} onState={onState} />,
  };
  return (
    <Tabs
      label={text.lineage.views}
      selected={views.find((view) => view === state.lineage) ?? 'graph'}
      onSelect={(chosen) => {
        const others = without(state, 'lineage');
        onState(chosen === 'graph' ? others : { ...others, lineage: chosen });
      }}
      tabs={views.map((id) => {
        const Icon = ICONS[id];
        return {
          id,
          label: text.lineage.view[id],
          icon: <Icon aria-hidden size={15} />,
          mark: id === 'causes' && <Trouble urn={urn} />,
          content: content[id],
        };
      })}
    />
  );
}

/** How much is wrong upstream, so that nobody need ask to be warned. */
function Trouble({ urn }: { urn: string }) {
  const { data } = useQuery(causesQuery(urn));
  return (
    data !== undefined &&
    data.length > 0 && (
      <span className={styles.count}>
        {data.length}
        <Hidden> {text.cause.inTrouble}</Hidden>
      </span>
    )
  );
}
