import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface Props {
  /** What it is called, where its title says more than that. */
  label?: string;
  level: 2 | 3;
  title: ReactNode;
  /** Beside the title, such as how it stands. */
  aside: ReactNode;
  children: ReactNode;
}

/** One of several things that are told of in the same way. */
export function Card({ label, level, title, aside, children }: Props) {
  const Heading: 'h2' | 'h3' = `h${level}`;
  return (
    <article aria-label={label} className={styles.card}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        {aside}
      </div>
      {children}
    </article>
  );
}
