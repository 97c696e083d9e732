import { CircleAlert, CircleCheck, CircleDashed, CircleX, Gauge, TrendingDown } from 'lucide-react';
import type { BudgetAlert, SlaState } from '../api/types';
import type { Look } from '../kit/State';
import { text } from '../text';

export const STATES: Record<SlaState, Look> = {
  kept: { tone: 'ok', icon: CircleCheck, word: text.sla.state.kept },
  broken: { tone: 'bad', icon: CircleX, word: text.sla.state.broken },
  unknown: { tone: 'calm', icon: CircleDashed, word: text.sla.state.unknown },
  unmeasured: { tone: 'calm', icon: CircleDashed, word: text.sla.state.unmeasured },
  unreadable: { tone: 'warn', icon: CircleAlert, word: text.sla.state.unreadable },
};

export const ALERTS: Record<BudgetAlert, Look> = {
  none: { tone: 'ok', icon: Gauge, word: text.sla.alert.none },
  slow: { tone: 'warn', icon: TrendingDown, word: text.sla.alert.slow },
  fast: { tone: 'bad', icon: TrendingDown, word: text.sla.alert.fast },
};
