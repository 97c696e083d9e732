import { BellOff, CircleCheck, GraduationCap, TrendingUp } from 'lucide-react';
import type { Monitor, MonitorState } from '../api/types';
import type { Look } from '../kit/State';
import { text } from '../text';

const LOOKS: Record<MonitorState, Look> = {
  learning: { tone: 'calm', icon: GraduationCap, word: text.monitor.state.learning },
  usual: { tone: 'ok', icon: CircleCheck, word: text.monitor.state.usual },
  anomaly: { tone: 'warn', icon: TrendingUp, word: text.monitor.state.anomaly },
  muted: { tone: 'calm', icon: BellOff, word: text.monitor.state.muted },
};

/** What is unusual is as grave as its check says. */
export function lookOf({ state, outcome }: Monitor): Look {
  return state === 'anomaly' && outcome === 'fail'
    ? { ...LOOKS.anomaly, tone: 'bad' }
    : LOOKS[state];
}
