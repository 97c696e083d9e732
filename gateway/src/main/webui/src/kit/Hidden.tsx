import type { ReactNode } from 'react';
import styles from './Hidden.module.css';

/** For those who hear the page. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
