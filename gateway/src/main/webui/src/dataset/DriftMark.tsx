import { TriangleAlert } from 'lucide-react';
import type { Drift } from '../api/types';
import { State } from '../kit/State';
import { text } from '../text';
import styles from './Drift.module.css';

/** At a column: that what was declared and what was found differ. */
export function DriftMark({ drift }: { drift: Drift }) {
  return (
    <span className={styles.mark}>
      <State tone="warn" icon={TriangleAlert} word={word(drift)} />
    </span>
  );
}

function word({ kind, foundType = '' }: Drift) {
  return kind === 'type' ? text.drift.mark.type(foundType) : text.drift.mark[kind];
}
