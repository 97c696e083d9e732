import { CircleCheck, CircleSlash, CircleX, LoaderCircle } from 'lucide-react';
import type { RunState } from '../api/types';
import type { Tone } from '../kit/State';

/** How a state of a run is shown wherever it is. */
export const RUN_LOOKS = {
  running: { tone: 'calm', icon: LoaderCircle },
  completed: { tone: 'ok', icon: CircleCheck },
  aborted: { tone: 'warn', icon: CircleSlash },
  failed: { tone: 'bad', icon: CircleX },
} as const satisfies Record<RunState, { tone: Tone; icon: unknown }>;
