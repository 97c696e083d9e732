import type { ReactNode } from 'react';
import type { GroupImpact } from '../api/types';
import { number } from '../kit/format';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Lists.module.css';

interface Props {
  title: string;
  head: string[];
  groups: GroupImpact[];
  /** Of a group by its name. */
  children: (name: string) => ReactNode;
}

/** Whose products are reached, and how near the nearest of them is. */
export function GroupTable({ title, head, groups, children }: Props) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <Table caption={title} head={head}>
        {groups.map(({ name, products, datasets, distance }) => (
          <tr key={name}>
            <th scope="row">{children(name)}</th>
            <td>{number(products)}</td>
            <td>{number(datasets)}</td>
            <td className={styles.short}>{text.impact.steps(distance)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
