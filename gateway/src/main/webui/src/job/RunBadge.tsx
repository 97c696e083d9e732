import type { RunState } from '../api/types';
import { State } from '../kit/State';
import { text } from '../text';
import { RUN_LOOKS } from './runLooks';

interface Props {
  state: RunState;
  look?: 'pill' | 'bare';
}

/** How a run ended, or that it goes on. */
export function RunBadge({ state, look = 'bare' }: Props) {
  return <State {...RUN_LOOKS[state]} word={text.run[state]} look={look} />;
}
