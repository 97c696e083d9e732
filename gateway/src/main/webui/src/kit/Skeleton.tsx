import { text } from '../text';
import styles from './Skeleton.module.css';

/** Holds the place of what is on its way; it shows only if that takes a moment. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" aria-label={text.loading} className={styles.skeleton}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
