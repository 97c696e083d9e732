import type { Slo } from '../api/types';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Ports.module.css';

/** What the product's team aims at. */
export function Slos({ slos }: { slos: Slo[] }) {
  return (
    <Table caption={text.product.slos} head={text.product.sloColumns}>
      {slos.map(({ property, value, unit, description }, index) => (
        <tr key={index}>
          <th scope="row">{property}</th>
          <td className={styles.aim}>{unit ? `${value} ${unit}` : value}</td>
          <td>{description}</td>
        </tr>
      ))}
    </Table>
  );
}
