import { CircleCheck, CircleSlash, CircleX, LoaderCircle } from 'lucide-react';
import type { RunState } from '../api/types';
import { State, type Tone } from '../kit/State';
import { text } from '../text';

const LOOKS = {
  running: { tone: 'calm', icon: LoaderCircle },
  completed: { tone: 'ok', icon: CircleCheck },
  aborted: { tone: 'warn', icon: CircleSlash },
  failed: { tone: 'bad', icon: CircleX },
} as const satisfies Record<RunState, { tone: Tone; icon: unknown }>;

interface Props {
  state: RunState;
  look?: 'pill' | 'bare';
}

/** How a run ended, or that it goes on. */
export function RunBadge({ state, look = 'bare' }: Props) {
  return <State {...LOOKS[state]} word={text.run[state]} look={look} />;
}
