import { Choice } from '../kit/Choice';
import { text } from '../text';
import { type LineageState, without } from './state';

const DAY_MS = 86_400_000;

interface Props {
  state: LineageState;
  onState: (state: LineageState) => void;
  /** It can be told what changed between two instants. */
  canCompare: boolean;
}

/** Of when the lineage is shown. */
export function TimeChoice({ state, onState, canCompare }: Props) {
  return (
    <Choice
      size="small"
      label={text.extent.time}
      value={state.from !== undefined ? 'changes' : state.at !== undefined ? 'at' : 'now'}
      onChange={(chosen) => {
        const others = without(state, 'at', 'from', 'to');
        onState(chosen === 'now' ? others : { ...others, ...startOf(chosen) });
      }}
      options={[
        { value: 'now', label: text.extent.times.now },
        { value: 'at', label: text.extent.times.at },
        ...(canCompare ? [{ value: 'changes', label: text.extent.times.changes }] : []),
      ]}
    />
  );
}

/** What to look at first: yesterday, or the last week. */
function startOf(time: string): LineageState {
  const daysAgo = (days: number) =>
    `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 16)}:00Z`;
  return time === 'at' ? { at: daysAgo(1) } : { from: daysAgo(7) };
}
