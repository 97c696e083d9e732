import type { ReactNode } from 'react';
import { Choice } from '../kit/Choice';
import { Switch } from '../kit/Switch';
import { text } from '../text';
import styles from './SceneControls.module.css';
import { type LineageState, without } from './state';
import { TimeChoice } from './TimeChoice';

const DEPTHS = [1, 2, 3, 4, 6, 10, 20];
const DIRECTIONS = ['both', 'upstream', 'downstream'] as const;

interface Props {
  state: LineageState;
  onState: (state: LineageState) => void;
  usualDepth: number;
  /** Jobs are among what is shown: they can be folded, and it can be told what changed. */
  hasJobs: boolean;
  children: ReactNode;
}

/** How much of the lineage to show, and of when. */
export function SceneControls({ state, onState, usualDepth, hasJobs, children }: Props) {
  const depth = Number(state.depth ?? usualDepth);
  return (
    <div role="group" aria-label={text.extent.label} className={styles.controls}>
      <Choice
        size="small"
        label={text.extent.direction}
        value={state.direction ?? 'both'}
        onChange={(chosen) => {
          const direction = DIRECTIONS.find((one) => one === chosen);
          const others = without(state, 'direction', 'nodes');
          onState(!direction || direction === 'both' ? others : { ...others, direction });
        }}
        options={DIRECTIONS.map((value) => ({ value, label: text.extent.directions[value] }))}
      />
      <Choice
        size="small"
        label={text.extent.depth}
        value={String(depth)}
        onChange={(chosen) => {
          const others = without(state, 'depth', 'nodes');
          onState(Number(chosen) === usualDepth ? others : { ...others, depth: chosen });
        }}
        options={[...new Set([...DEPTHS, depth])]
          .sort((a, b) => a - b)
          .map((hops) => ({ value: String(hops), label: text.extent.hops(hops) }))}
      />
      <TimeChoice state={state} onState={onState} canCompare={hasJobs} />
      {hasJobs && state.from === undefined && (
        <Switch
          isOn={state.fold !== 'no'}
          onChange={(isOn) => {
            const others = without(state, 'fold');
            onState(isOn ? others : { ...others, fold: 'no' });
          }}
        >
          {text.fold.label}
        </Switch>
      )}
      {children}
    </div>
  );
}
