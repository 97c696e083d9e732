import type { ReactNode } from 'react';
import styles from './Figures.module.css';

/** Numbers that are worth to be seen from afar. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>;
}

interface Props {
  label: string;
  value: string;
  /** What to make of it. */
  children: ReactNode;
}

export function Figure({ label, value, children }: Props) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.note}>{children}</dd>
    </div>
  );
}
