import type { ReactNode } from 'react';
import { Scroller } from './Scroller';
import styles from './Table.module.css';

interface Props {
  caption: string;
  head: string[];
  /** Its cells are short, so that it fits where there is little room. */
  isNarrow?: boolean;
  children: ReactNode;
}

export function Table({ caption, head, isNarrow = false, children }: Props) {
  return (
    <Scroller label={caption} className={styles.scroll}>
      <table
        aria-label={caption}
        className={isNarrow ? `${styles.table} ${styles.narrow}` : styles.table}
      >
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroller>
  );
}
