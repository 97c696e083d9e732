import type { ReactNode } from 'react';
import { Scroller } from './Scroller';
import styles from './Table.module.css';

interface Props {
  caption: string;
  head: string[];
  children: ReactNode;
}

export function Table({ caption, head, children }: Props) {
  return (
    <Scroller label={caption} className={styles.scroll}>
      <table aria-label={caption} className={styles.table}>
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
