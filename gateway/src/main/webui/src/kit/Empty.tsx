import type { ReactNode } from 'react';
import styles from './Empty.module.css';

interface Props {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Stands where something could be: says why nothing is, and what to do. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.body}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
