import type { QualityState } from '../api/types';
import { State } from '../kit/State';
import { QUALITY } from './states';

interface Props {
  /** Empty or absent for what was never checked. */
  state: QualityState | '' | undefined;
  look?: 'pill' | 'bare';
}

export function QualityBadge({ state, look = 'bare' }: Props) {
  return <State {...QUALITY[state || 'unknown']} look={look} />;
}
