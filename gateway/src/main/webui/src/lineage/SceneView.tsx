import { sceneAddress } from '../api/lineageQueries';
import { nameOf } from '../api/urn';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';
import { ChangeCounts, ChangeList } from './ChangeList';
import { CsvButton } from './CsvButton';
import { FoldedRoot } from './FoldedRoot';
import { Graph } from './Graph';
import type { Lineage } from './model';
import { SceneControls } from './SceneControls';
import styles from './SceneControls.module.css';
import type { LineageState } from './state';
import { SurroundingsList } from './SurroundingsList';
import { TimeNotice } from './TimeNotice';
import { extentOf, hasJobs, instantShown, USUAL_NODES, useScene } from './useScene';

const MOST_NODES = [USUAL_NODES, 250, 1000];

export interface SceneProps {
  urn: string;
  /** How far around is shown unless something else is asked for, and what that is. */
  usualDepth: number;
  usual: Lineage;
  state: LineageState;
  onState: (state: LineageState) => void;
}

/** What is around a thing, as a picture, or as a list for reading and for those who hear it. */
export function SceneView({ look, ...props }: SceneProps & { look: 'graph' | 'list' }) {
  const { urn, usualDepth, usual, state, onState } = props;
  const { lineage, changes, error } = useScene(urn, usualDepth, state, usual);
  const Look = look === 'graph' ? Graph : SurroundingsList;
  return (
    <div className={styles.scene}>
      <SceneControls state={state} onState={onState} usualDepth={usualDepth} hasJobs={hasJobs(urn)}>
        <CsvButton
          urn={urn}
          what="lineage"
          address={sceneAddress(extentOf(urn, usualDepth, state), instantShown(state))}
        />
      </SceneControls>
      <TimeNotice state={state} onState={onState} pastAdvice={text.extent.pastAdvice} />
      {error && <Notice tone="warn">{error.message}</Notice>}
      {!error && !lineage && <Skeleton />}
      {!error && lineage?.nodes.length === 1 && (
        <Empty title={text.lineage.nothing[state.direction ?? 'both']}>
          {text.lineage.nothingAdvice}
        </Empty>
      )}
      {!error && lineage && lineage.nodes.length > 1 && (
        <>
          {changes && <ChangeCounts changes={changes} />}
          <FoldedRoot
            urn={urn}
            lineage={lineage}
            onUnfold={() => {
              onState({ ...state, fold: 'no' });
            }}
          />
          <Look lineage={lineage} />
          <RootNames lineage={lineage} />
          <Rest lineage={lineage} state={state} onState={onState} />
        </>
      )}
      {!error && changes && <ChangeList changes={changes} />}
    </div>
  );
}

function RootNames({ lineage }: { lineage: Lineage }) {
  const names = lineage.nodes.find(({ hop }) => hop === 0)?.otherNames ?? [];
  return (
    names.length > 0 && (
      <p className={styles.names}>
        {text.lineage.rootNames} {names.map(nameOf).join(', ')}.
      </p>
    )
  );
}

/** How much is left out, and the way to see more of it. */
function Rest({
  lineage: { nodes, truncated },
  state,
  onState,
}: Omit<SceneProps, 'urn' | 'usual' | 'usualDepth'> & { lineage: Lineage }) {
  if (!truncated) {
    return null;
  }
  const most = MOST_NODES.find((count) => count > Number(state.nodes ?? USUAL_NODES));
  const sum = (side: 'hiddenUpstream' | 'hiddenDownstream') =>
    nodes.reduce((total, node) => total + node[side], 0);
  return (
    <Notice
      tone="calm"
      action={
        most !== undefined && (
          <Button
            onPress={() => {
              onState({ ...state, nodes: String(most) });
            }}
          >
            {text.lineage.showUpTo(most)}
          </Button>
        )
      }
    >
      {text.lineage.truncated(nodes.length, sum('hiddenUpstream'), sum('hiddenDownstream'))}
    </Notice>
  );
}
