import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import type { ConnectorRunState as RunState } from '../api/types';
import { State, type Tone } from '../kit/State';
import { text } from '../text';

const LOOKS = {
  running: { tone: 'calm', icon: LoaderCircle },
  succeeded: { tone: 'ok', icon: CircleCheck },
  failed: { tone: 'bad', icon: CircleX },
} as const satisfies Record<RunState, { tone: Tone; icon: unknown }>;

export function ConnectorRunState({ state }: { state: RunState }) {
  return <State {...LOOKS[state]} word={text.connector.state[state]} />;
}
