import type { ReactNode } from 'react';
import styles from './ThingLayout.module.css';

interface Props {
  header: ReactNode;
  facts: ReactNode;
  /** Notices about the page as a whole. */
  notices?: ReactNode;
  children: ReactNode;
}

/** A thing's page: what it is with the facts beside it, then its sections. */
export function ThingLayout({ header, facts, notices, children }: Props) {
  return (
    <article className={styles.page}>
      <div className={styles.top}>
        {header}
        {facts}
      </div>
      {notices}
      <div className={styles.sections}>{children}</div>
    </article>
  );
}
