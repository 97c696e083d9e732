import { CircleCheck, CircleDashed, OctagonX, TriangleAlert } from 'lucide-react';
import type { Gate, GateDecision } from '../api/types';
import type { Look } from '../kit/State';
import { text } from '../text';

interface Spoken extends Look {
  says: string;
}

const DECISIONS: Record<GateDecision, Spoken> = {
  allow: {
    tone: 'ok',
    icon: CircleCheck,
    word: text.trust.decision.allow,
    says: text.trust.says.allow,
  },
  warn: {
    tone: 'warn',
    icon: TriangleAlert,
    word: text.trust.decision.warn,
    says: text.trust.says.warn,
  },
  stop: {
    tone: 'bad',
    icon: OctagonX,
    word: text.trust.decision.stop,
    says: text.trust.says.stop,
  },
};

const UNKNOWN: Spoken = {
  tone: 'calm',
  icon: CircleDashed,
  word: text.trust.unknown,
  says: text.trust.unknownSays,
};

/** What nothing is known of is allowed, which is no reason to trust it. */
export function lookOf({ decision, known }: Gate) {
  return known || decision !== 'allow' ? DECISIONS[decision] : UNKNOWN;
}
