import type { Json } from '../api/types';
import { Fold } from '../kit/Fold';
import { Identifier } from '../kit/Identifier';
import { Table } from '../kit/Table';
import { valueWords } from '../history/words';
import { text } from '../text';
import styles from './Ports.module.css';

/** What only this organization says of its products. */
export function CustomProperties({ properties }: { properties: Record<string, Json> }) {
  const entries = Object.entries(properties);
  return (
    entries.length > 0 && (
      <Fold level={2} title={text.product.custom(entries.length)}>
        <Table caption={text.product.customCaption} head={text.product.customColumns}>
          {entries.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">
                <Identifier>{name}</Identifier>
              </th>
              <td className={styles.value}>{valueWords(value)}</td>
            </tr>
          ))}
        </Table>
      </Fold>
    )
  );
}
