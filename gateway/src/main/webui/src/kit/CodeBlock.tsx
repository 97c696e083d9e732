import type { ReactNode } from 'react';
import styles from './CodeBlock.module.css';

interface Props {
  label: string;
  /** Names what is shown. */
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A document as machines read it. What is longer or wider than its place scrolls. */
export function CodeBlock({ label, title, actions, children }: Props) {
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {actions}
      </div>
      {/* What scrolls must be within reach of the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre aria-label={label} role="group" tabIndex={0} className={styles.code}>
        <code>{children}</code>
      </pre>
    </div>
  );
}
