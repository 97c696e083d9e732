import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

interface Props {
  title: string;
  lead: string;
  /** What narrows what is below. */
  children?: ReactNode;
}

/** The top of a page that lists things. */
export function PageHead({ title, lead, children }: Props) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children && <div className={styles.controls}>{children}</div>}
    </header>
  );
}
