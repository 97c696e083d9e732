import { CircleAlert, CircleCheck, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import type { Outcome, QualityState } from '../api/types';
import type { Look } from '../kit/State';
import { text } from '../text';

export const QUALITY: Record<QualityState, Look> = {
  passing: { tone: 'ok', icon: CircleCheck, word: text.quality.passing },
  warning: { tone: 'warn', icon: TriangleAlert, word: text.quality.warning },
  failing: { tone: 'bad', icon: CircleX, word: text.quality.failing },
  unknown: { tone: 'calm', icon: CircleDashed, word: text.quality.unknown },
};

export const OUTCOMES: Record<Outcome, Look> = {
  pass: { tone: 'ok', icon: CircleCheck, word: text.check.pass },
  warn: { tone: 'warn', icon: TriangleAlert, word: text.check.warn },
  fail: { tone: 'bad', icon: CircleX, word: text.check.fail },
  error: { tone: 'warn', icon: CircleAlert, word: text.check.error },
};
