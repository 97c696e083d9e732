import type { Quality } from '../api/types';
import { text } from '../text';
import styles from './QualityCounts.module.css';

/** How many checks came out how, in words. */
export function QualityCounts({ quality }: { quality: Quality }) {
  const counts = text.check.counts(quality);
  return counts && <span className={styles.counts}>{counts}</span>;
}
